package space.outpost.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a key of a file means. The record that carries it is the one description of the file: parsing, checking, the
 * JSON Schema and the reference page are all made from it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE, ElementType.FIELD})
public @interface Doc {
    String value();

    /** What an absent key stands for, as it would be written in the file; none: the key is required. */
    String byDefault() default "";

    /** Least allowed value, in SI. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Greatest allowed value, in SI. */
    double max() default Double.POSITIVE_INFINITY;
}

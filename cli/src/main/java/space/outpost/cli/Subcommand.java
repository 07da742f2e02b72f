package space.outpost.cli;

import java.util.concurrent.Callable;

/** A command that another module adds to the command line: a picocli {@code @Command} named as a service provider. */
public interface Subcommand extends Callable<Integer> {}

package space.outpost.model.scenario;

import space.outpost.model.Doc;

/** Somebody who brings elements or asks for science. */
@Doc("A country or organisation that brings elements or asks for science.")
public record Partner(
        @Doc("name that others refer to") String id,
        @Doc("name for the reader") String title) {}

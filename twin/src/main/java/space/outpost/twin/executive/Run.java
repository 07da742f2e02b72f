package space.outpost.twin.executive;

import space.outpost.twin.kernel.Timer;

/** A task under way. */
record Run(Task task, long startNanos, Timer end) {}

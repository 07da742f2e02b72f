package space.outpost.bench;

import java.util.List;

/**
 * One thing measured: a JMH class with the methods {@code outpost} and {@code plain}, in calls a second.
 *
 * @param unitsPerCall how many units of work one call of {@code outpost} does
 * @param plainUnitsPerCall the same of {@code plain}, which may do a part of the work where all would take too long
 */
record Benchmarked(
        BenchCommand.Step step,
        String name,
        Class<?> type,
        String unit,
        double unitsPerCall,
        double plainUnitsPerCall) {
    static final List<Benchmarked> ALL = List.of(
            new Benchmarked(
                    BenchCommand.Step.sky,
                    "Sun in MOON_ME, hourly for a year (plain: Orekit)",
                    SunTrackBenchmark.class,
                    "positions",
                    SunTrackBenchmark.HOURS,
                    SunTrackBenchmark.HOURS),
            new Benchmarked(
                    BenchCommand.Step.survey,
                    "skyline, 3 masts, 720 azimuths, 310 km (plain: steps of 10 m)",
                    SkylineBenchmark.class,
                    "azimuths",
                    SkylineBenchmark.AZIMUTHS,
                    SkylineBenchmark.PLAIN_AZIMUTHS),
            new Benchmarked(
                    BenchCommand.Step.survey,
                    "fast horizons of cells, 2 m mast, 310 km (plain: steps of 10 m)",
                    HorizonMapBenchmark.Fast.class,
                    "cell-azimuths",
                    HorizonMapBenchmark.Fast.CELL_AZIMUTHS,
                    HorizonMapBenchmark.PLAIN_CELL_AZIMUTHS),
            new Benchmarked(
                    BenchCommand.Step.survey,
                    "precise horizons of cells, 2 m mast, 310 km (plain: steps of 10 m)",
                    HorizonMapBenchmark.Precise.class,
                    "cell-azimuths",
                    HorizonMapBenchmark.Precise.CELL_AZIMUTHS,
                    HorizonMapBenchmark.PLAIN_CELL_AZIMUTHS),
            new Benchmarked(
                    BenchCommand.Step.survey,
                    "guaranteed horizons of cells, 2 m mast, 310 km (plain: steps of 10 m)",
                    HorizonMapBenchmark.Guaranteed.class,
                    "cell-azimuths",
                    HorizonMapBenchmark.Guaranteed.CELL_AZIMUTHS,
                    HorizonMapBenchmark.PLAIN_CELL_AZIMUTHS),
            new Benchmarked(
                    BenchCommand.Step.survey,
                    "Sun's disc over a skyline, a year by 30 min (plain: 4096 points)",
                    LightBenchmark.class,
                    "samples",
                    LightBenchmark.SAMPLES,
                    LightBenchmark.SAMPLES),
            new Benchmarked(
                    BenchCommand.Step.survey,
                    "longest nights of a part, a year hourly, kept horizons (plain: exact disc)",
                    LightMapBenchmark.class,
                    "cell-steps",
                    LightMapBenchmark.CELL_STEPS,
                    LightMapBenchmark.PLAIN_CELL_STEPS),
            new Benchmarked(
                    BenchCommand.Step.survey,
                    "traverse of 33 km on 1000 x 1000 cells, a month (plain: an object each arrival)",
                    RouteBenchmark.class,
                    "cells",
                    RouteBenchmark.CELLS,
                    RouteBenchmark.PLAIN_CELLS),
            new Benchmarked(
                    BenchCommand.Step.survey,
                    "a lunar year of ground, 16 layers (plain: forward Euler in 6 min)",
                    HeatBenchmark.class,
                    "spot-years",
                    HeatBenchmark.YEARS,
                    HeatBenchmark.PLAIN_YEARS),
            new Benchmarked(
                    BenchCommand.Step.construct,
                    "relay orbit of 24 h, 10x10, Earth, Sun, a month (plain: steps of 10 s)",
                    RelayOrbitBenchmark.class,
                    "days",
                    RelayOrbitBenchmark.DAYS,
                    RelayOrbitBenchmark.PLAIN_DAYS),
            new Benchmarked(
                    BenchCommand.Step.construct,
                    "Lambert's problem, both cores (plain: bisection)",
                    LambertBenchmark.AllCores.class,
                    "problems",
                    LambertBenchmark.PROBLEMS,
                    LambertBenchmark.PLAIN_PROBLEMS),
            new Benchmarked(
                    BenchCommand.Step.construct,
                    "Lambert's problem, one core (plain: Orekit)",
                    LambertBenchmark.OneCore.class,
                    "problems",
                    LambertBenchmark.PROBLEMS,
                    LambertBenchmark.PLAIN_PROBLEMS),
            new Benchmarked(
                    BenchCommand.Step.construct,
                    "campaign of the ILRS to a gap of 5 % (plain: the solver as it comes)",
                    CampaignBenchmark.Search.class,
                    "campaigns",
                    1,
                    1),
            new Benchmarked(
                    BenchCommand.Step.construct,
                    "lives of that campaign with failures, slips, weather (plain: day by day)",
                    CampaignBenchmark.Lives.class,
                    "lives",
                    CampaignBenchmark.RUNS,
                    CampaignBenchmark.PLAIN_RUNS),
            new Benchmarked(
                    BenchCommand.Step.operate,
                    "one more run in a year of 1,000: does it fit? (plain: anew)",
                    TimelineBenchmark.class,
                    "queries",
                    1,
                    1),
            new Benchmarked(
                    BenchCommand.Step.twin,
                    "a year of examples/ilrs-2035 flown (plain: steps of 10 min)",
                    TwinBenchmark.class,
                    "years",
                    1,
                    1));
}

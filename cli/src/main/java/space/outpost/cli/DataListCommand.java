package space.outpost.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import space.outpost.cli.data.Inventory;

/** What is in the data directory. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "Lists what is in the data directory and what it covers, and the products that can be fetched.",
        description = {"", "docs/data.md tells what each product is.", ""},
        footer = {"", "  outpost data list --data ../shared"})
final class DataListCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--sha256", description = "Checksums of the grids too; reads them all.")
    private boolean sums;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        new Inventory(spec.commandLine().getOut()).tell(data.directory(), sums);
        return 0;
    }
}

import ArgumentParser
import Needs
import Reference

/// The command.
@main
struct Cadre: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cadre",
        abstract: "Plan training that answers what member countries need.",
        discussion: """
            From survey answers to ranked needs, from needs to a course, its agenda and a package of Word documents and \
            XML, in English, French, Spanish and Arabic.

            Start with: cadre demo --output demo

            Exit status: 0 good; 64 the command was not understood; 65 the data are wrong; 66 an input file is missing or \
            cannot be read; 73 an output cannot be made; 74 reading or writing failed.
            """,
        version: "cadre 0.1.0",
        subcommands: [
            SurveyCommand.self, NeedsCommand.self, CourseCommand.self, AgendaCommand.self, PackageCommand.self,
            OfficeCommand.self,
            SampleCommand.self, DemoCommand.self,
        ]
    )

    static func main() {
        let words = Array(CommandLine.arguments.dropFirst())
        do {
            // Nothing else is asked so often by other programs, and making ready all options takes longer than the answer.
            if words == ["--version"] {
                return try Console(isQuiet: true).run { try $0.show(configuration.version + "\n") }
            }
            var command = try CommandShortcut.command(words, of: Cadre.self) ?? parseAsRoot(words)
            try command.run()
        } catch {
            exit(withError: error)
        }
    }
}

/// Options that every subcommand has.
struct CommonOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Leave out notes, receipts and progress.")
    var quiet = false

    @Option(
        help: ArgumentHelp(
            "The folder that has `seeds` and `curricula`.",
            discussion: "Default: the one that came with Cadre, or CADRE_DATA.",
            valueName: "folder"
        )
    )
    var data: String?

    var console: Console { Console(isQuiet: quiet) }

    func run(_ command: (Console) throws -> Void) throws { try console.run(command) }
}

extension Console {
    /// Runs a command: what goes wrong is drawn on standard error and becomes the exit status.
    func run(_ command: (Console) throws -> Void) throws {
        do {
            try command(self)
        } catch let error as DiagnosticsError {
            endProgress()
            report(error.diagnostics)
            throw ExitCode(error.cause.exitStatus)
        }
    }
}

extension DiagnosticsError.Cause {
    /// The exit status of sysexits.h.
    var exitStatus: Int32 {
        switch self {
        case .badData: 65
        case .noInput: 66
        case .cannotCreate: 73
        case .inputOutput: 74
        }
    }
}

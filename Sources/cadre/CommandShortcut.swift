import ArgumentParser

/// The way to a command that the first words name, past the commands above it.
///
/// The parser makes ready the options of every command that it passes, and several times those of a command that need not be
/// named. So the command that is meant is parsed alone; what it does not understand is parsed from the root, which tells what
/// is wrong, shows help and completes.
enum CommandShortcut {
    /// The command, ready to run; `nil` where it has to be found from the root.
    static func command(_ words: [String], of root: any ParsableCommand.Type) -> (any ParsableCommand)? {
        var command = root
        var rest = words[...]
        while !command.configuration.subcommands.isEmpty {
            let configuration = command.configuration
            if let named = configuration.subcommands.first(where: { $0._commandName == rest.first }) {
                command = named
                rest = rest.dropFirst()
            } else if let usual = configuration.defaultSubcommand {
                command = usual
            } else {
                return nil
            }
        }
        // What was parsed may also be a wish for help, which knows nothing of the commands above.
        guard let parsed = try? command.parseAsRoot(Array(rest)), type(of: parsed) == command else { return nil }
        return parsed
    }
}

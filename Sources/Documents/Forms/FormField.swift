package import Reference

/// A place in a document that a person fills in, and from which the answer is read back.
package struct FormField: Sendable {
    /// The name by which it is found again, unique in its document.
    package let name: String

    /// What the person is told when the field is chosen: mostly the question, in few words.
    package let title: String

    /// What may be filled in.
    package let kind: Kind

    /// What stands there until something is filled in, and the language of the answer; a box has none to show.
    package let placeholder: Wording

    /// Creates a field.
    ///
    /// A name is never empty. The entries of a choice differ in their words and in their values.
    package init(name: String, title: String, _ kind: Kind, placeholder: Wording) {
        precondition(!name.isEmpty, "a field has a name")
        if case .choice(let entries) = kind {
            precondition(
                Set(entries.map(\.text)).count == entries.count && Set(entries.map(\.value)).count == entries.count,
                "the entries of a choice differ"
            )
        }
        self.name = name
        self.title = title
        self.kind = kind
        self.placeholder = placeholder
    }

    /// What may be filled in.
    package enum Kind: Sendable {
        /// One of these.
        case choice([Entry])

        /// A date.
        case date

        /// A line of text.
        case line

        /// Several lines of text.
        case lines

        /// A box that is ticked or not.
        case box
    }

    /// An entry of a choice.
    package struct Entry: Hashable, Sendable {
        /// What the person reads.
        package let text: String

        /// What it stands for.
        package let value: String

        /// Creates an entry.
        package init(_ text: String, value: String) {
            self.text = text
            self.value = value
        }
    }
}

/// What makes a document a form: what its answers belong to.
package struct FillableForm: Hashable, Sendable {
    /// The identifier of what asks, such as a survey.
    package let id: String

    /// Which state of it the form was made from.
    package let version: String

    /// Creates the identity of a form.
    package init(id: String, version: String) {
        self.id = id
        self.version = version
    }
}

import Exchange

// usage: measure-intake csv-cells FILE    every cell of a CSV file to memory
//        measure-intake csv-scan FILE     every record handed over once
//
// Both print how many records and fields there are, the header counted in, so that peers can be held against them.

let arguments = CommandLine.arguments
guard arguments.count == 3 else { fatalError("usage: measure-intake csv-cells|csv-scan FILE") }
let file = try InputFile(arguments[2], limit: InputFile.largestTable)
let table = try DelimitedText(file.bytes, file: file.path)
switch arguments[1] {
case "csv-cells":
    let cells = try DelimitedCells(table)
    print(cells.rowCount + 1, cells.cellCount + table.header.count)
case "csv-scan":
    var (records, fields) = (1, table.header.count)
    try table.forEachRecord { _, record in
        records += 1
        fields += record.count
    }
    print(records, fields)
default: fatalError("measure-intake has no job “\(arguments[1])”")
}

import Console
import Inventory
import Sheets
import Store

/// `community name`, `school-board add|set|list`
enum CommunityCommands {
    static let all = [name, addBoard, setBoard, listBoards]

    private static let nameArgument = Argument("NAME", meaning: "name", parse: CollectorParse.name)
    private static let number = Option(
        "--number", placeholder: "NUMBER", meaning: "instellingsnummer of the school board, six digits",
        parse: SheetOptions.schoolNumber)

    private static let enterpriseNumber = Option(
        "--enterprise-number", placeholder: "NUMBER", meaning: "enterprise number, by which invoices name it",
        parse: FundingParse.enterpriseNumber)
    private static let neededNumber = Option(
        "--enterprise-number", placeholder: "NUMBER", meaning: "enterprise number, by which invoices name it",
        isRequired: true, parse: FundingParse.enterpriseNumber)
    private static let board = Argument("NAME", meaning: "name or number, as in 'school-board list'", parse: Parse.text)

    private static let name = StoreCommand.command(
        "community name", "Names the school community", arguments: [nameArgument],
        examples: ["community name 'SG De Linde'"]
    ) { store, call in
        try store.nameCommunity(try call.required(nameArgument))
        return .done
    }

    private static let addBoard = StoreCommand.command(
        "school-board add", "Adds a school board (schoolbestuur)", options: [number, enterpriseNumber],
        arguments: [nameArgument],
        examples: ["school-board add 'VZW Katholiek Onderwijs' --number 123456 --enterprise-number 0202.239.951"]
    ) { store, call in
        try store.addSchoolBoard(
            try call.required(nameArgument), number: call[number], enterpriseNumber: call[enterpriseNumber])
        return .done
    }

    private static let setBoard = StoreCommand.command(
        "school-board set", "Enters the enterprise number of a school board, by which invoices name it",
        options: [neededNumber], arguments: [board],
        examples: ["school-board set 'VZW Katholiek Onderwijs' --enterprise-number 0202.239.951"]
    ) { store, call in
        try store.setEnterpriseNumber(try call.required(neededNumber), ofSchoolBoard: try call.required(board))
        return .done
    }

    private static let listBoards = StoreCommand.command(
        "school-board list", "Lists the school boards", options: [SheetOptions.json, SheetOptions.language],
        examples: ["school-board list --json"]
    ) { store, call in
        var sheet = Sheet(columns: [
            .init("number", nl: "Instellingsnummer", en: "Number"),
            .init("enterpriseNumber", nl: "Ondernemingsnummer", en: "Enterprise number"),
            .init("name", nl: "Schoolbestuur", en: "School board", mayShrink: true),
            .init("schools", nl: "Scholen", en: "Schools"),
        ])
        for board in try store.questions.schoolBoards() {
            sheet.append([
                board.number.map { .text($0.text) }, board.enterpriseNumber.map { .text($0.description) },
                .text(board.name), .integer(Int64(board.schools)),
            ])
        }
        try call.print(
            sheet, whenEmpty: (nl: "Er zijn nog geen schoolbesturen.", en: "There are no school boards yet."))
        return .done
    }
}

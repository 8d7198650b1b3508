import Console
import TestSupport
import Testing

@testable import Collector
@testable import Store

/// What people type wrong at the commands of money, and what they are told.
@Suite struct WrongMoneyTests {
    private let money: SampleMoney
    private var collector: SampleCollector { money.collector }

    /// Invoice 1 is charged to an award in part, and handed in; 2 is a credit note; 3 costs nothing; 4 is of order 1; 5 is cancelled; 6 is of
    /// another school board. Device 1 came with line 1. Charge 2 and order 2 were taken back.
    init() throws {
        money = try SampleMoney()
        money.addInvoice()
        for line in Self.before {
            let answer = collector.run(typedWords(line))
            #expect(answer.status == .done, "\(line): \(answer.text)")
        }
    }

    private static let before = [
        "invoice add 'Winkel NV' C1 02/03/2024 --school 30569 --credit-note --line 'HP;1;500;21;devices'",
        "invoice add 'Winkel NV' F3 02/03/2024 --school 30569 --line 'Gift;1;0;21;devices'",
        "order add 'Winkel NV' B1 01/02/2024 --school 30569 --line 'HP;4;2000;21;devices'",
        "order add 'Winkel NV' B2 01/02/2024 --school 30569 --line 'HP;4;2000;21;devices'",
        "invoice add 'Winkel NV' F4 03/03/2024 --school 30569 --order B1 --line 'HP;4;2000;21;devices'",
        "invoice add 'Winkel NV' F5 03/03/2024 --school 30569 --line 'HP;4;2000;21;devices'",
        "invoice add 'Winkel NV' F6 03/03/2024 --school 200002 --line 'HP;4;2000;21;devices'",
        "charge add 1 --grant digisprong-1-gedeeld --school 30569 --amount 1.000,00", "charge add 2 --own",
        "charge add 7 --grant digisprong-1-gedeeld --school 200002", "charge cancel 2", "order cancel 2",
        "invoice cancel 5", "invoice link 1 1", "proof set digisprong-1-gedeeld 1 --status ingediend",
    ]

    private func expect(
        _ cases: [(typed: String, sentence: String)], _ status: Console.ExitStatus, head: String = "", tail: String = ""
    ) throws {
        let before = try collector.sample.store.questions.chainHead()
        for (typed, sentence) in cases {
            let answer = collector.run(typedWords(head + typed + tail))
            #expect(answer.status == status, "\(typed): \(answer.text)")
            #expect(answer.text.contains(sentence), "\(typed): \(answer.text)")
        }
        // The head has the number of the newest act in it, and a hash of all that was ever entered.
        #expect(try collector.sample.store.questions.chainHead() == before)
    }

    /// Behind all that a grant line needs.
    static let grantTerms: [(typed: String, sentence: String)] = [
        ("--fixed -5", "--fixed: -5,00 is not above 0: write an amount such as 1234,56"),
        ("--fixed 0", "--fixed: 0,00 is not above 0"),
        ("--fixed 1.234", "--fixed: '1.234' may be 1234,00 or 1,234: write it with two decimals"),
        ("--fixed 99999999999", "--fixed: '99999999999' is more than 10 billion euros"),
        ("--fixed veel", "--fixed: 'veel' is no amount: write it as 1234,56"),
        ("--per-pupil kleuter", "--per-pupil: 'kleuter' is not LEVEL=AMOUNT: the levels are kleuter, lager-1-4"),
        ("--per-pupil baby=5", "--per-pupil: 'baby=5' is not LEVEL=AMOUNT"),
        ("--per-pupil kleuter=-5", "--per-pupil: -5,00 is not above 0"),
        ("--per-pupil kleuter=5,kleuter=6", "--per-pupil: kleuter is given twice"),
        ("--per-pupil kleuter=5 --fixed 5", "give either --per-pupil or --fixed"),
        ("--accountable niemand", "--accountable: 'niemand' is not one of school-board, school"),
        ("--invoices-from 31/02/2027", "--invoices-from: '31/02/2027' is no day of the calendar: write 30/06/2027"),
        ("--booked-on 01/01/2199", "--booked-on: 01/01/2199 is still to come: today is "),
        ("--template digisprong-1", "give either the CODE of one line, --template or --file"),
    ]

    @Test func theTermsOfAGrantLineAreTold() throws {
        let tail = " --name ICT --from 01/01/2027 --until 31/12/2027 --account-by 31/03/2028 --kinds software"
        try expect(Self.grantTerms, .usage, head: "grant add ict ", tail: tail)
    }

    static let mistyped: [(typed: String, sentence: String)] = [
        ("grant add", "give either the CODE of one line, --template or --file"),
        ("grant add ICT-2027", "CODE: 'ICT-2027' is no code of a grant line: small letters, digits and hyphens"),
        ("grant add ict", "--name is missing"), ("grant add ict --name ''", "--name: it is empty"),
        ("grant add ict --name ICT --from 01/01/2027 --until 32/12/2027", "--until: '32/12/2027' is no day"),
        ("grant add ict --name ICT --kinds laptops", "--kinds: 'laptops' is not one of devices, infrastructure"),
        ("grant add --template digisprong-9", "there is no template 'digisprong-9': digisprong-1, digisprong-1-so"),
        (
            "grant add --template digisprong-1 --fixed 5",
            "--name, --fixed and the like are of one line: give its CODE; 'grant set' changes a line of a template"
        ),
        ("grant set digisprong-1-gedeeld --account-by 31/02/2025", "--account-by: '31/02/2025' is no day"),
        (
            "grant set digisprong-1-gedeeld --from morgen",
            "--from: 'morgen' is no day of the calendar: write 30/06/2027"
        ),
        ("award add digisprong-1-gedeeld 30569 --amount 0", "--amount: 0,00 is not above 0"),
        ("award add digisprong-1-gedeeld 30569 --amount -5", "--amount: -5,00 is not above 0"),
        ("award add digisprong-1-gedeeld 30569 --amount 1.234", "--amount: '1.234' may be 1234,00 or 1,234"),
        ("award add digisprong-1-gedeeld 30569 --amount 99999999999", "is more than 10 billion euros"),
        ("award add digisprong-1-gedeeld --amount 5", "--amount is for the schools that you name"),
        ("award add digisprong-1-gedeeld x", "SCHOOL: x is no instellingsnummer: it has six digits"),
        ("award add digisprong-1-gedeeld 30569 --booked-on 31/02/2025", "--booked-on: '31/02/2025' is no day"),
        ("supplier add ''", "NAME: a name has 1 to 200 characters and no control characters"),
        ("supplier add X --number 0202.239.952", "--number: '0202.239.952' is no enterprise number: ten digits"),
        ("supplier add X --number 12", "the last two check the others"),
        (
            "order add 'Winkel NV' B9 31/02/2024 --school 30569 --line 'HP;1;1;21;devices'",
            "DAY: '31/02/2024' is no day"
        ),
        (
            "order add 'Winkel NV' B9 01/03/2199 --school 30569 --line 'HP;1;1;21;devices'",
            "DAY: 01/03/2199 is still to"
        ),
        ("order add 'Winkel NV' '' 01/03/2024 --school 30569 --line 'HP;1;1;21;devices'", "NUMBER: it is empty"),
        ("order add 'Winkel NV' B9 01/03/2024 --line 'HP;1;1;21;devices'", "say whose it is: either --school or"),
        ("order add 'Winkel NV' B9 01/03/2024 --school 30569", "--line is missing"),
        ("order cancel x", "ORDER: x is not the number of an order: see 'inkaart-collector order list'"),
        ("invoice cancel 0", "INVOICE: 0 is not the number of an invoice: see 'inkaart-collector invoice list'"),
        ("invoice cancel 4 --booked-on 31/02/2025", "--booked-on: '31/02/2025' is no day"),
        ("invoice attach x scan.pdf", "INVOICE: x is not the number of an invoice"),
        ("invoice attach 1", "FILE is missing"),
        ("invoice link x 1", "LINE: x is not the number of a line: see 'inkaart-collector invoice show'"),
        ("invoice link 1 5-2", "DEVICES: 5-2 is not a range of devices such as 20-25"),
        ("invoice link 1 1-99999999", "DEVICES: at most 50000 devices at once"),
        ("invoice unlink 1 laptop", "DEVICES: laptop is not the number of a device: see 'inkaart-reports inventory'"),
        ("invoice expect 1", "give serial numbers, or --file"), ("invoice expect 1 ''", "SERIAL: it is empty"),
        ("charge add 1", "say who bears it: --grant with --school, --own, --parents or --third-party"),
        ("charge add 1 --own --parents", "say who bears it"),
        ("charge add x --own", "LINE: x is not the number of a line"),
        ("charge add 1 --grant digisprong-1-gedeeld", "the award of which school? Give --school"),
        ("charge add 1 --own --school 30569", "--school is for an award: give --grant as well"),
        ("charge add 1 2 --own --amount 5", "--amount is for one line"),
        ("charge add 1 --own --amount 1.234", "--amount: '1.234' may be 1234,00 or 1,234"),
        ("charge add 1 --own --amount 12,345", "--amount: '12,345' may be 12345,00 or 12,345"),
        ("charge add 1 --own --amount 0,001", "--amount: '0,001' has parts of a cent: an amount has two decimals"),
        ("charge add 1 --third-party ''", "--third-party: it is empty"),
        ("charge add 1 --own --booked-on 01/01/2199", "--booked-on: 01/01/2199 is still to come"),
        ("charge cancel 1 --amount veel", "--amount: 'veel' is no amount: write it as 1234,56"),
        ("charge cancel een", "CHARGE: een is not the number of a charge: see 'inkaart-collector charge list'"),
        ("proof set digisprong-1-gedeeld 1", "--status is missing"),
        (
            "proof set digisprong-1-gedeeld 1 --status gewonnen",
            "--status: 'gewonnen' is not one of to-submit, submitted"
        ),
        ("proof set digisprong-1-gedeeld 1 --status accepted --by 4", "--by is for --status replaced"),
        ("proof set digisprong-1-gedeeld 1 --status accepted --on 31/02/2025", "--on: '31/02/2025' is no day"),
        ("proof set digisprong-1-gedeeld 1 --status accepted --on 01/01/2199", "--on: 01/01/2199 is still to come"),
        (
            "term set --kind laptop --months 0",
            "--months: '0' is not a number of months from 1 to 600, 'none' or 'default'"
        ),
        ("term set --kind laptop --months -12", "--months: '-12' is not a number of months from 1 to 600"),
        ("term set --kind laptop --months 4,5", "--months: '4,5' is not a number of months from 1 to 600"),
        ("term set --kind lapdog --months 48", "--kind: 'lapdog' is not one of laptop, desktop"),
        ("price set --kind laptop --amount -5", "--amount: -5,00 is not above 0: write an amount such as 1234,56"),
        ("price set --kind laptop --amount 1.234", "--amount: '1.234' may be 1234,00 or 1,234"),
        ("price set --kind laptop --amount gratis", "--amount: 'gratis' is no amount: write it as 1234,56"),
        ("arrival confirm", "say either which lines, as in 'arrival list', or --all"),
        ("arrival confirm 1 --except x", "--except: x is not the number of a device"),
        ("arrival confirm --all --booked-on 31/02/2025", "--booked-on: '31/02/2025' is no day"),
    ]

    @Test func whatIsMistypedIsToldByItsParameter() throws { try expect(Self.mistyped, .usage) }

    static let refused: [(typed: String, sentence: String)] = [
        ("grant set nope --fixed 5", "there is no grant line nope: see 'inkaart-collector grant list'"),
        (
            "grant set digisprong-1-gedeeld --until 01/01/2020",
            "grant line digisprong-1-gedeeld: it ends on 01/01/2020, before it begins on 01/01/2021"
        ),
        ("grant set digisprong-1-gedeeld --kinds ''", "nothing may be paid from it: give at least one kind of cost"),
        ("award add nope", "there is no grant line nope: see 'inkaart-collector grant list'"),
        ("award add digisprong-1-gedeeld 999999 --amount 5", "there is no school 999999"),
        ("award add digisprong-1-gedeeld 104521", "school 104521: no pupils are known of kleuter, lager-1-4: say how"),
        (
            "award add digisprong-1-gedeeld 30569 --amount 5 --booked-on 01/01/2020",
            "what takes it back is booked on that day or later"
        ),
        ("supplier add 'winkel nv'", "there is a supplier winkel nv, as number 1 already"),
        ("supplier add 'Winkel BV' --number 0202239951", "there is a supplier Winkel BV, as number 1 already"),
        ("order cancel 9", "there is no order 9: see 'inkaart-collector order list'"),
        ("order cancel 1", "invoice 4 is of this order: cancel it first"),
        ("order cancel 2", "order 2 is cancelled already"), ("invoice cancel 5", "invoice 5 is cancelled already"),
        ("invoice cancel 9", "there is no invoice 9: see 'inkaart-collector invoice list'"),
        ("invoice cancel 1", "a proof of invoice 1 is 'submitted': take that back first with 'proof set'"),
        ("invoice cancel 4 --booked-on 01/01/2020", "what takes it back is booked on that day or later"),
        ("invoice link 9 1", "there is no invoice line 9: see 'inkaart-collector invoice show'"),
        ("invoice link 1 99", "there is no device 99: see 'inkaart-reports inventory'"),
        ("invoice link 4 1,4", "line 4 is of 1, and would have 2 devices: see 'invoice show'"),
        ("invoice link 6 1", "line 6 is of an invoice that was cancelled"),
        ("invoice unlink 9 1", "there is no invoice line 9"), ("invoice unlink 1 99", "there is no device 99"),
        ("invoice expect 9 ABC", "there is no invoice line 9"),
        ("invoice expect 4 A B", "line 4 is of 1, and would have 2 devices"),
        ("charge add 9 --own", "there is no invoice line 9"),
        ("charge add 1 --own --amount 0", "line 1: a charge of 0,00 says nothing: give an amount"),
        ("charge add 1 --own --amount -5", "line 1: -5,00 has the wrong sign: charges of an invoice are above 0"),
        ("charge add 3 --own --amount 5", "line 3: 5,00 has the wrong sign: charges of an invoice are above 0"),
        ("charge add 1 --own --amount 1420,01", "line 1: 1.420,01 is more than the 1.420,00 of this line that nobody"),
        ("charge add 4 --own", "line 4: this line costs nothing: nobody has to bear it"),
        ("charge add 4 --own --amount 5", "line 4: this line costs nothing: nobody has to bear it"),
        ("charge add 7 --own", "line 7: all of it is borne already: take a charge back first with 'charge cancel'"),
        ("charge add 2 1 1 --own", "line 1: all of it is borne already"),
        ("charge add 6 --own", "line 6 is of an invoice that was cancelled: charge the one in its place"),
        ("charge add 1 --grant digisprong-1-gedeeld --school 200002", "money stays within a school board"),
        (
            "charge add 1 --grant digisprong-1-infrastructuur --school 30569",
            "was awarded nothing of digisprong-1-infra"
        ),
        ("charge add 1 --grant nope --school 30569", "there is no grant line nope"),
        ("charge add 1 --own --booked-on 01/01/2020", "a charge is booked on that day or later"),
        ("charge cancel 9", "there is no charge 9: see 'inkaart-collector charge list'"),
        ("charge cancel 2", "charge 2: nothing of it is left: it was taken back already"),
        ("charge cancel 1 --amount 0", "charge 1: a charge of 0,00 says nothing"),
        ("charge cancel 1 --amount -5", "charge 1: -5,00 has the wrong sign"),
        (
            "charge cancel 1 --amount 1000,01",
            "charge 1: 1.000,01 is more than the 1.000,00 that are left of this charge"
        ),
        ("charge cancel 1 --booked-on 01/01/2020", "what takes it back is booked on that day or later"),
        ("proof set nope 1 --status submitted", "there is no grant line nope"),
        ("proof set digisprong-1-gedeeld 9 --status submitted", "invoice 9 charges nothing to digisprong-1-gedeeld"),
        ("proof set digisprong-1-gedeeld 6 1 --status submitted", "does not become 'submitted', only 'to-submit' or"),
        (
            "proof set digisprong-1-gedeeld 1 --status rejected",
            "a proof is rejected for a reason: give it with --reason"
        ),
        ("proof set digisprong-1-gedeeld 6 --status replaced", "which invoice stands in for 6? Give it with --by"),
        ("proof set digisprong-1-gedeeld 6 --status replaced --by 6", "which invoice stands in for 6?"),
        ("proof set digisprong-1-gedeeld 6 --status replaced --by 1", "proofs stay within a school board"),
        (
            "proof set digisprong-1-gedeeld 6 --status submitted --on 02/03/2024",
            "invoice 6 is of 03/03/2024: nothing happened to its proof before"
        ),
        (
            "proof set digisprong-1-gedeeld 6 --status submitted --on 02/04/2024 --booked-on 01/04/2024",
            "its day 02/04/2024 is after 01/04/2024, on which it would be booked"
        ),
        ("term set --kind laptop --months 48 --school-board x", "there is no school board x: see 'inkaart-collector"),
        ("price set --kind laptop --amount 5 --school-board x", "there is no school board x"),
        ("arrival confirm 9", "there is no invoice line 9"), ("arrival confirm 4 9", "there is no invoice line 9"),
        ("arrival confirm 3", "line 3 is of a credit note, or of an invoice that was cancelled"),
        ("arrival confirm 2", "line 2 is not of kind devices: link its devices with 'invoice link'"),
        ("arrival confirm --all --except 77", "device 77 is not proposed for any line"),
    ]

    @Test func whatCannotBeIsRefusedWhole() throws { try expect(Self.refused, .failed) }

    static let lines: [(typed: String, sentence: String)] = [
        ("HP;4;2000;21", "--line: it has 4 parts: write 'omschrijving;aantal;bedrag excl. btw;btw;kostensoort'"),
        (";4;2000;21;devices", "--line: omschrijving: it is empty"),
        ("HP;0;2000;21;devices", "--line: aantal: '0' is no number above 0 such as 24, 1,5 or 1234, at most 1000000"),
        ("HP;-4;2000;21;devices", "--line: aantal: '-4' is no number above 0"),
        ("HP;vier;2000;21;devices", "--line: aantal: 'vier' is no number above 0"),
        ("HP;1.234;2000;21;devices", "--line: aantal: '1.234' is no number above 0 such as 24, 1,5 or 1234"),
        ("HP;2000000;2000;21;devices", "--line: aantal: '2000000' is no number above 0"),
        ("HP;4;veel;21;devices", "--line: bedrag excl. btw: 'veel' is no amount: write it as 1234,56"),
        ("HP;4;;21;devices", "--line: bedrag excl. btw: '' is no amount"),
        ("HP;4;1.234;21;devices", "--line: bedrag excl. btw: '1.234' may be 1234,00 or 1,234"),
        ("HP;4;99999999999;21;devices", "--line: bedrag excl. btw: '99999999999' is more than 10 billion euros"),
        ("HP;4;12,345;21;devices", "--line: bedrag excl. btw: '12,345' may be"),
        ("HP;4;1234,567;21;devices", "--line: bedrag excl. btw: '1234,567' has parts of a cent"),
        ("HP;4;2000;20;devices", "--line: btw: '20' is no rate of VAT in Belgium: 0, 6, 12, 21"),
        ("HP;4;2000;-21;devices", "--line: btw: '-21' is no rate of VAT in Belgium"),
        ("HP;4;2000;ja;devices", "--line: btw: 'ja' is no rate of VAT in Belgium"),
        ("HP;4;2000;21;laptops", "--line: kostensoort: 'laptops' is not one of devices, infrastructure"),
    ]

    @Test(arguments: ["invoice", "order"]) func aLineIsToldByItsPart(_ noun: String) throws {
        try expect(
            Self.lines, .usage, head: "\(noun) add 'Winkel NV' F9 01/03/2024 --school 30569 --line '", tail: "'")
    }

    static let orders: [(typed: String, sentence: String)] = [
        ("--line 'HP;4;-2000;21;devices'", "order B9: its lines are below 0 together: what is ordered is paid for"),
        ("--line 'HP;1;9.000.000.000,00;21;devices'", "order B9: its lines are more than 10 billion euros together"),
        ("--line 'HP;4;2000;21;devices;nope;30569'", "there is no grant line nope"),
        ("--line 'HP;4;2000;21;devices;digisprong-1-gedeeld;999999'", "there is no school 999999"),
        (
            "--line 'HP;4;2000;21;devices;digisprong-1-gedeeld;200002'",
            "line 1: the order is of school board 'VZW Noord' and the award of 'VZW Zuid': money stays within a school"
        ),
        (
            "--line 'HP;4;2000;21;devices' --booked-on 29/02/2024",
            "order B9: its day 01/03/2024 is after 29/02/2024, on which it would be booked"
        ),
    ]

    @Test func anOrderIsRefusedWhole() throws {
        try expect(Self.orders, .failed, head: "order add 'Winkel NV' B9 01/03/2024 --school 30569 ")
        try expect(
            [
                (
                    "b1",
                    "there is an order b1 with this supplier, as number 1 already: see 'inkaart-collector order list'"
                )
            ],
            .failed, head: "order add 'Winkel NV' ", tail: " 01/03/2024 --school 30569 --line 'HP;1;1;21;devices'")
        try expect(
            [
                ("--consulted 0", "--consulted: 0 is not a whole number from 1 to 100"),
                ("--procedure loting", "--procedure: 'loting' is not one of none, consulted, formal, framework"),
                ("--procedure framework", "which framework agreement? Give it with --framework"),
            ], .usage, head: "order add 'Winkel NV' B9 01/03/2024 --school 30569 --line 'HP;1;1;21;devices' ")
    }

    static let invoices: [(typed: String, sentence: String)] = [
        ("'Winkel NV' F9 31/02/2024 --school 30569", "DAY: '31/02/2024' is no day of the calendar"),
        ("'Winkel NV' F9 01/03/2199 --school 30569", "DAY: 01/03/2199 is still to come"),
        ("'Winkel NV' '' 01/03/2024 --school 30569", "NUMBER: it is empty"),
        ("'Winkel NV' F9 01/03/2024", "say whose it is: either --school or --school-board"),
        ("'Winkel NV' F9 01/03/2024 --school 30569 --school-board 'VZW Noord'", "either --school or --school-board"),
        (
            "'Winkel NV' F9 01/03/2024 --school 30569 --total -121",
            "--total: -121,00 is not above 0: what is taken off is"
        ),
        ("'Winkel NV' F9 01/03/2024 --school 30569 --total 1.234", "--total: '1.234' may be 1234,00 or 1,234"),
        ("'Winkel NV' F9 01/03/2024 --school 30569 --of F0", "--of is for a credit note"),
        ("'Winkel NV' F9 01/03/2024 --school 30569 --credit-note --of ''", "--of: it is empty"),
        ("'Winkel NV' F9 01/03/2024 --school 30569 --acquisition ruil", "'ruil' is not one of purchase, rent"),
        ("'Winkel NV' F9 01/03/2024 --school 30569 --booked-on 01/03/2199", "--booked-on: 01/03/2199 is still"),
        (
            "'Winkel NV' F9 01/03/2024 --school 30569 --line 'HP;1;-100,01;21;devices'",
            "its lines are below 0 together: enter a credit note, by --credit-note and without signs"
        ),
    ]

    static let refusedInvoices: [(typed: String, sentence: String)] = [
        ("Winkel F9 01/03/2024 --school 30569", "there is no supplier 'Winkel': see 'supplier list', or add it"),
        ("'Winkel NV' F9 01/03/2024 --school 999999", "there is no school 999999"),
        ("'Winkel NV' F9 01/03/2024 --school-board x", "there is no school board x"),
        (
            "'Winkel NV' F9 01/03/2024 --school 30569 --order B9",
            "there is no order B9 with Winkel NV: see 'order list'"
        ),
        ("'Winkel NV' F9 01/03/2024 --school 200002 --order B1", "its order B1 is of school board 'VZW Noord'"),
        ("'Winkel NV' F9 01/03/2024 --school 30569 --total 122", "its total of 122,00 is not the 121,00 of its lines"),
        (
            "'Winkel NV' F9 01/03/2024 --school 30569 --line 'HP;1;9999999999;21;devices'",
            "invoice F9 of Winkel NV: its lines are more than 10 billion euros together, tax included"
        ),
        (
            "'Winkel NV' F9 01/03/2024 --school 30569 --booked-on 29/02/2024",
            "its day 01/03/2024 is after 29/02/2024, on which it would be booked"
        ),
        (
            "'Winkel NV' 'f 2024/118' 01/03/2024 --school 30569",
            "is here already, as number 1 of 01/03/2024 for 2.541,00: see 'invoice show 1'"
        ),
    ]

    @Test func anInvoiceIsRefusedWhole() throws {
        let tail = " --line 'HP;1;100;21;devices'"
        try expect(Self.invoices, .usage, head: "invoice add ", tail: tail)
        try expect(Self.refusedInvoices, .failed, head: "invoice add ", tail: tail)
    }

    private static let amounts = [
        "grant add ict1 --fixed AMOUNT --name ICT --from 01/01/2027 --until 31/12/2027 --account-by 31/03/2028 "
            + "--kinds software",
        "grant set ict1 --per-pupil kleuter=AMOUNT,lager-1-4=AMOUNT",
        "award add digisprong-1-gedeeld 104521 --amount AMOUNT",
        "order add 'Winkel NV' B9 01/03/2024 --school 30569 --line 'HP;1;AMOUNT;21;devices'",
        "invoice add 'Winkel NV' F9 01/03/2024 --school 30569 --line 'HP;1;AMOUNT;0;devices' --total AMOUNT",
        "charge add 1 --own --amount AMOUNT", "charge cancel 5 --amount AMOUNT",
        "price set --kind laptop --amount AMOUNT",
    ]
    private static let shown = [
        "grant show ict1 --json": #""kleuter":1234.56,"lager1To4":1234.56"#,
        "award list --school 104521": "1234,56", "order show 4": "1493,82", "invoice show 8": "1234,56",
        "charge list": "-1234,56", "price list": "1234,56",
    ]

    @Test(arguments: ["1234,56", "1234.56", "1.234,56", "1,234.56", "€ 1234,56"])
    func anAmountIsTypedAsInBelgiumOrElsewhere(_ amount: String) {
        for typed in Self.amounts {
            let answer = collector.run(typedWords(typed).map { $0.replacing("AMOUNT", with: amount) })
            #expect(answer.status == .done, "\(typed): \(answer.text)")
        }
        for (typed, text) in Self.shown {
            let answer = collector.run(typedWords(typed))
            #expect(answer.text.contains(text), "\(typed): \(answer.text)")
        }
    }

    /// Amounts that are right one by one.
    @Test func whatIsTooLargeTogetherIsRefused() throws {
        #expect(collector.run(typedWords(Self.perPupil)).status == .done)
        let pupils = ["school", "pupils", "30569", "--school-year", "2025-2026", "--kleuter", "2"]
        #expect(collector.run(pupils).status == .done)
        let sentence = "school 030569: its pupils make more than 10 billion euros: correct the amounts with 'grant set'"
        try expect([("30569", sentence), ("", sentence)], .failed, head: "award add groot ")
        #expect(money.run("award", "list").status == .done)
    }

    private static let perPupil =
        "grant add groot --name G --per-pupil kleuter=9999999999 --from 01/01/2027 --until 31/12/2027 "
        + "--account-by 31/03/2028 --kinds software"

    @Test func whatIsThereNotIsNotShown() {
        let cases = [
            ("invoice show 99", "there is no invoice 99: see 'inkaart-collector invoice list'"),
            ("order show 9", "there is no order 9: see 'inkaart-collector order list'"),
            ("proof list x", "there is no grant line x"), ("grant show x", "there is no grant line x"),
            ("arrival show 99", "there is no invoice line 99"),
        ]
        for (typed, sentence) in cases {
            let answer = collector.run(typedWords(typed))
            #expect(answer.status == .failed && answer.text.contains(sentence), "\(answer.text)")
        }
    }
}

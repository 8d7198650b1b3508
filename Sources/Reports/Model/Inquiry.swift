import Assets
import Console
import Sheets
import Store

/// What a report is asked: by whom, of what, on which day.
struct Inquiry: Sendable {
    let call: Call
    /// UTC seconds.
    let now: Int64
    let questions: Questions
    var reader: Reader

    init(_ context: ReportsContext, _ call: Call, _ questions: Questions, reader: Reader) {
        self.call = call
        now = context.now
        self.questions = questions
        self.reader = reader
    }

    /// By the reader that the call names.
    init(_ context: ReportsContext, _ call: Call, _ questions: Questions) throws {
        self.init(context, call, questions, reader: try call.required(Reader.option))
    }

    var today: Day { Day(of: now) }

    /// What the report is about.
    func about(
        _ name: String, _ title: Words, of owner: RowOwner = .all, on day: Day? = nil, filters: [About.Filter?] = []
    ) throws -> About {
        About(
            name: name, title: title, community: try questions.communityName(), owner: owner, day: day ?? today,
            madeAt: now, filters: filters.compactMap(\.self))
    }
}

/// Commands that answer with a report: each is written in every format, for every reader, in full or not at all.
enum ReportCommand {
    static func command(
        _ name: String, _ sentence: String, options: [any AnyOption] = [], arguments: [any AnyArgument] = [],
        examples: [String], _ report: @escaping @Sendable (Inquiry) throws -> Report
    ) -> Command<ReportsContext> {
        Command(
            name, sentence, options: options + ReportOptions.all, arguments: arguments, examples: examples
        ) { context, call in
            try ReportsContext.questions(call).atOneMoment { questions in
                try ReportWriting(call).write(try report(Inquiry(context, call, questions)))
            }
            return .done
        }
    }
}

import Funding
import Testing

@Suite struct SpendingTests {
    private func spending(awarded: Int64, devices: Int64, other: Int64 = 0) throws -> Spending {
        var spending = Spending()
        spending.awarded = try cents(awarded)
        spending.invoiced = [.devices: try cents(devices), .software: try cents(other)]
        return spending
    }

    private func cents(_ number: Int64) throws -> Cents { try #require(Cents(rawValue: number)) }

    @Test func moreThanWasAwardedIsABufferAndNotMoreThanAll() throws {
        let spending = try spending(awarded: 100_000, devices: 90_000, other: 20_000)
        #expect(spending.balance.rawValue == -10_000)
        #expect(spending.answer.buffer.rawValue == 10_000)
        #expect(spending.spentShare == 10_000)
        #expect(try self.spending(awarded: 300, devices: 100).spentShare == 3_333)
        #expect(try self.spending(awarded: 0, devices: 100).spentShare == nil)
    }

    @Test func whatIsAcceptedNeedNoMoreProof() throws {
        var spending = try spending(awarded: 100_000, devices: 90_000)
        #expect(spending.answer.toAccountFor.rawValue == 100_000)
        spending.accountedFor = try cents(90_000)
        #expect(spending.answer.toAccountFor.rawValue == 10_000)
        spending.accountedFor = try cents(110_000)
        #expect(spending.answer.toAccountFor == .zero)
    }

    @Test func oneSchoolBoardsBufferIsNoOthers() throws {
        let (rich, poor) = (try spending(awarded: 100, devices: 150), try spending(awarded: 100, devices: 70))
        #expect([rich, poor].map(\.answer).sum.buffer.rawValue == 50)
        #expect([rich, poor].sum.answer.buffer.rawValue == 20)
    }

    @Test func sharesAreRoundedHalfACentAwayFromZero() throws {
        var spending = try spending(awarded: 0, devices: 100_001)
        #expect(spending.perDevice == nil && spending.perPupil == nil)
        spending.devices.boughtInThousandths = 2_000
        spending.pupils = 340
        #expect(spending.perDevice?.rawValue == 50_001)
        #expect(spending.perPupil?.rawValue == 294)
    }

    @Test func whatIsAddedUpKeepsEachFigure() throws {
        var one = try spending(awarded: 100, devices: 40)
        one.proofs[.submitted] = .init(count: 1, amount: try cents(40))
        one.pupils = 12
        var other = try spending(awarded: 50, devices: 5, other: 1)
        other.proofs[.submitted] = .init(count: 2, amount: try cents(5))
        other.devices.linked = 3
        let sum = [one, other].sum
        #expect(sum.awarded.rawValue == 150)
        #expect(sum.invoiced[.devices]?.rawValue == 45)
        let amount = try cents(45)
        #expect(sum.proofs[.submitted] == .init(count: 3, amount: amount))
        #expect(sum.pupils == 12)
        #expect(sum == [other, one].sum)
    }
}

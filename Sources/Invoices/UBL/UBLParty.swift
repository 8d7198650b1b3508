import Funding
import Imports

extension XMLPlace {
    /// A `Party`: the name by which it is registered, else the one by which it trades.
    func party() throws -> InvoiceDraft.Party {
        let registered = try one("cac:PartyLegalEntity", "cbc:RegistrationName")
        let trading = try one("cac:PartyName", "cbc:Name")
        guard let name = registered ?? trading else {
            throw ImportFault(
                element: "\(path)/cac:PartyLegalEntity/cbc:RegistrationName", "is missing: the name would be right")
        }
        let tradeName = registered == nil ? nil : try trading?.text()
        return InvoiceDraft.Party(name: try name.text(), tradeName: tradeName, number: try enterpriseNumber())
    }

    /// The registered one first: a group of enterprises has a VAT number of its own, and a mailbox may be somebody else's.
    private func enterpriseNumber() throws -> EnterpriseNumber? {
        let isBelgian = try one("cac:PostalAddress", "cac:Country", "cbc:IdentificationCode")?.text == "BE"
        let legal = try one("cac:PartyLegalEntity", "cbc:CompanyID")
        let taxes = try all("cac:PartyTaxScheme").map { try $0.one("cbc:CompanyID") }
        let others = try all("cac:PartyIdentification").map { try $0.one("cbc:ID") }
        let registered = try ([legal] + taxes).compactMap { try $0?.enterpriseNumber(isBelgian: isBelgian) }
        let named = try ([try one("cbc:EndpointID")] + others).compactMap { try $0?.enterpriseNumber(isBelgian: false) }
        return (registered + named).first
    }

    /// What says that it is a Belgian number has to be one; `nil` for the number of another register.
    ///
    /// Source: the codes 0208 (enterprises of Belgium), 9956 (the same in files of before) and 9925 (its VAT numbers) of ISO 6523 and
    /// Peppol.
    private func enterpriseNumber(isBelgian: Bool) throws -> EnterpriseNumber? {
        let text = try text()
        let scheme = attribute("schemeID")
        let saysSo = scheme.map(["0208", "9956", "9925"].contains) ?? (isBelgian || text.uppercased().hasPrefix("BE"))
        guard saysSo else { return nil }
        guard let number = EnterpriseNumber(text) else {
            throw fault(
                "'\(shown)' is no enterprise number of Belgium: ten digits, of which the last two prove the others, would be right"
            )
        }
        return number
    }
}

import Assets

extension AssetStatus {
    /// Whether an asset is of one of these statuses, as SQL. Without a status it is held to be in use.
    static func sql(where holds: (AssetStatus) -> Bool) -> String {
        let statuses = allCases.filter(holds).map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return "ifnull(asset.status, '\(AssetStatus.inUse.rawValue)') IN (\(statuses))"
    }
}

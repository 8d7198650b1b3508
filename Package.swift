// swift-tools-version: 6.0
import PackageDescription

/// The arrows between targets are the architecture: docs/decisions/0001-targets.md says why each target exists.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),  // SE-0335
    .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
]

/// Ids and names, as data; embedded, because an agent has no files beside it.
let tables = ["computers", "display-makers", "displays", "makers", "os-support", "usb-devices"]

/// How assets are matched and their health is told, as data; not embedded in an agent.
let assetTables = ["evidence", "findings", "holidays", "placeholders"]

/// Grant lines to begin with, how long devices serve, what an auditor would ask, how invoices name products, as data.
let fundingTables = ["depreciation", "exceptions", "grant-lines", "product-words"]

/// What schools are held against, as data.
let reportTables = [
    "flemish-figures", "grip-measures", "grip-tests", "personal-fields", "privacy-data", "privacy-text",
]

/// Which column of which export means what, as data; embedded, because the collector has no files beside it.
let mappings = [
    "apple-school-manager", "generic", "glpi", "google-admin", "inkaart", "intune", "jamf-school", "snipe-it",
]

func library(_ name: String, uses dependencies: [Target.Dependency] = [], embeds files: [String] = []) -> Target {
    .target(
        name: name, dependencies: dependencies, resources: files.map { .embedInCode($0) }, swiftSettings: settings)
}

func program(_ name: String, runs library: Target.Dependency) -> Target {
    .executableTarget(name: name, dependencies: [library], path: "Sources/Programs/\(name)", swiftSettings: settings)
}

/// `pkgConfig` is absent where headers and library lie where every compiler looks.
func system(_ name: String, pkgConfig: String? = nil, debian package: String? = nil) -> Target {
    .systemLibrary(
        name: name, path: "Sources/System/\(name)", pkgConfig: pkgConfig, providers: package.map { [.apt([$0])] })
}

func tests(_ name: String, of dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
    name: "inkaart",
    products: [
        .executable(name: "inkaart-agent", targets: ["inkaart-agent"]),
        .executable(name: "inkaart-send", targets: ["inkaart-send"]),
        .executable(name: "inkaart-collector", targets: ["inkaart-collector"]),
        .executable(name: "inkaart-reports", targets: ["inkaart-reports"]),
    ],
    targets: [
        system("CTerminal"),
        system("CUdev", pkgConfig: "libudev", debian: "libudev-dev"),
        system("CGnuTLS", pkgConfig: "gnutls", debian: "libgnutls28-dev"),
        system("CCurl", debian: "libcurl4-gnutls-dev"),
        system("CSQLite", pkgConfig: "sqlite3", debian: "libsqlite3-dev"),
        system("CCSV", debian: "libcsv-dev"),
        system("CMicroHTTPD", pkgConfig: "libmicrohttpd", debian: "libmicrohttpd-dev"),
        system("CXML", pkgConfig: "libxml-2.0", debian: "libxml2-dev"),
        system("CQRencode", pkgConfig: "libqrencode", debian: "libqrencode-dev"),
        system("CXLSXWriter", debian: "libxlsxwriter-dev"),
        system("CMiniZip", debian: "libminizip-dev"),

        library("Inventory", embeds: tables.map { "Tables/\($0).tsv" }),
        library("Funding", uses: ["Inventory", "Assets"], embeds: fundingTables.map { "Tables/\($0).tsv" }),
        library("Assets", uses: ["Inventory"], embeds: assetTables.map { "Tables/\($0).tsv" }),
        library(
            "Imports", uses: ["Inventory", "Assets", "CCSV"], embeds: mappings.map { "Mappings/\($0).tsv" }),
        library(
            "Invoices", uses: ["Inventory", "Assets", "Funding", "Imports", "CXML"],
            embeds: ["Tables/invoice-words.tsv"]),
        library("Console", uses: ["CTerminal"]),
        library("Files"),
        library("Crypto", uses: ["Inventory", "CGnuTLS"]),
        library("Spool", uses: ["Inventory", "Crypto", "Files"]),
        library("Sheets", uses: ["Inventory", "Console"]),
        library("Labels", uses: ["Inventory", "Sheets", "CQRencode"]),
        library("SQLite", uses: ["CSQLite"]),
        library("Store", uses: ["Inventory", "Assets", "Funding", "Crypto", "SQLite"]),

        library("Agent", uses: ["Inventory", "Crypto", "Files", "Spool", "Console", "Sheets", "SQLite", "CUdev"]),
        library("Delivery", uses: ["Inventory", "Crypto", "Files", "Spool", "Console", "CCurl"]),
        library(
            "Collector",
            uses: [
                "Inventory", "Assets", "Imports", "Invoices", "Funding", "Store", "Crypto", "Files", "Console",
                "Sheets", "Labels", "CMicroHTTPD",
            ]),
        library(
            "Reports",
            uses: [
                "Inventory", "Assets", "Funding", "Store", "Crypto", "Files", "Console", "Sheets", "CXLSXWriter",
                "CMiniZip", "CCurl",
            ], embeds: reportTables.map { "Tables/\($0).tsv" }),

        library("Manuals", uses: ["Console"]),
        .executableTarget(
            name: "write-manuals",
            dependencies: ["Manuals", "Agent", "Delivery", "Collector", "Reports", "Console", "Files", "Inventory"],
            path: "Sources/Programs/write-manuals", swiftSettings: settings),

        program("inkaart-agent", runs: "Agent"),
        program("inkaart-send", runs: "Delivery"),
        program("inkaart-collector", runs: "Collector"),
        program("inkaart-reports", runs: "Reports"),

        .target(
            name: "Recordings", dependencies: ["Inventory"], path: "Tests/Recordings", swiftSettings: settings),
        .executableTarget(
            name: "accuracy", dependencies: ["Recordings", "Inventory", "Console"], path: "Tests/Accuracy",
            swiftSettings: settings),
        .target(
            name: "Simulation", dependencies: ["Assets", "Inventory"], path: "Tests/Simulation",
            swiftSettings: settings),
        tests("SimulationTests", of: ["Simulation", "Inventory"]),
        .executableTarget(
            name: "simulate",
            dependencies: ["Simulation", "Assets", "Store", "SQLite", "Crypto", "Inventory", "Console", "Temporary"],
            path: "Tests/Simulate", swiftSettings: settings),
        tests("InventoryTests", of: ["Inventory", "Crypto", "Recordings", "TestSupport"]),
        tests("CryptoTests", of: ["Crypto", "Inventory"]),
        tests("ConsoleTests", of: ["Console", "Temporary"]),
        tests(
            "ManualsTests",
            of: ["Manuals", "Agent", "Delivery", "Collector", "Reports", "Console", "TestSupport", "Temporary"]),
        .target(name: "Temporary", path: "Tests/Temporary", swiftSettings: settings),
        tests("FilesTests", of: ["Files", "Temporary"]),
        tests("SpoolTests", of: ["Spool", "Crypto", "Files", "Inventory", "Temporary"]),
        tests(
            "DeliveryTests",
            of: ["Delivery", "Collector", "Spool", "Crypto", "Files", "Inventory", "Temporary"]),
        tests("AgentTests", of: ["Agent", "SQLite", "Inventory"]),
        tests("FundingTests", of: ["Funding", "Assets", "Inventory", "TestSupport"]),
        tests("AssetsTests", of: ["Assets", "Inventory", "TestSupport"]),
        tests("ImportsTests", of: ["Imports", "Assets", "Inventory", "Sheets", "TestSupport"]),
        tests(
            "InvoicesTests",
            of: ["Invoices", "Imports", "Funding", "Assets", "Inventory", "Files", "TestSupport", "Temporary"]),
        .target(
            name: "TestSupport",
            dependencies: ["Inventory", "Assets", "Funding", "Crypto", "SQLite", "Store", "Temporary"],
            path: "Tests/Support", swiftSettings: settings),
        .executableTarget(
            name: "matching", dependencies: ["Store", "Crypto", "Inventory", "Console", "TestSupport"],
            path: "Tests/Matching", swiftSettings: settings),
        .executableTarget(
            name: "reference", dependencies: ["TestSupport"], path: "Tests/ReferenceStore", swiftSettings: settings),
        tests("SQLiteTests", of: ["SQLite", "TestSupport", "Temporary"]),
        tests(
            "StoreTests",
            of: ["Store", "SQLite", "Assets", "Inventory", "Funding", "Crypto", "TestSupport", "Temporary"]),
        tests("SheetsTests", of: ["Sheets", "Inventory", "Console", "TestSupport"]),
        tests("LabelsTests", of: ["Labels", "Inventory", "Sheets", "TestSupport", "Temporary"]),
        tests(
            "ReportsTests",
            of: [
                "Reports", "Imports", "Store", "SQLite", "Crypto", "Assets", "Funding", "Inventory", "Sheets",
                "Console",
                "Files", "Spool", "TestSupport", "Temporary",
            ]),
        tests(
            "CollectorTests",
            of: [
                "Collector", "Store", "Invoices", "Funding", "Inventory", "Crypto", "Console", "Files", "TestSupport",
                "Temporary",
            ]),
        tests(
            "EndToEndTests",
            of: [
                "inkaart-agent", "inkaart-send", "inkaart-collector", "inkaart-reports", "Reports", "Delivery",
                "SQLite", "Store",
                "Spool",
                "Crypto", "Files", "Imports", "Inventory", "Temporary",
            ]),
    ]
)

// Only for scripts/fuzz, which gives the flags it needs: a fuzzer brings a `main` of its own.
if Context.environment["INKAART_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "Fuzz", dependencies: ["Agent", "Imports", "Invoices", "Funding", "Assets", "Inventory"],
            path: "Tests/Fuzz",
            swiftSettings: settings))
}

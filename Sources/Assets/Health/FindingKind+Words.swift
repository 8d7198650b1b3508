extension FindingKind {
    /// What it is called in Dutch (Flemish usage) and English.
    package var words: (nl: String, en: String) {
        switch self {
        case .seenAlthoughGone: ("weg en toch gezien", "gone and yet seen")
        case .clone: ("agent gekopieerd naar een ander toestel", "agent copied to another device")
        case .diskFailing: ("schijf begeeft het", "disk failing")
        case .quietSchool: ("stille school", "quiet school")
        case .conflict: ("te beslissen", "to be decided")
        case .notSeenLong: ("90 dagen niet gezien", "not seen for 90 days")
        case .elsewhere: ("in een andere school", "at another school")
        case .sharedMachineID: ("zelfde machine-id (gekopieerd schijfbeeld)", "same machine-id (copied disk image)")
        case .osUnsupported: ("systeem zonder beveiligingsupdates", "system without security updates")
        case .updatesOld: ("updates blijven uit", "updates not installed")
        case .diskUnencrypted: ("draagbaar zonder versleutelde schijf", "portable without an encrypted disk")
        case .notSeen: ("30 dagen niet gezien", "not seen for 30 days")
        case .neverSeen: ("nooit gezien", "never seen")
        case .osEndsSoon: ("beveiligingsupdates stoppen binnen 6 maanden", "security updates end within 6 months")
        case .batteryWorn: ("versleten batterij", "worn battery")
        case .severalAgents: ("meer dan één agent", "more than one agent")
        case .notUnique: ("kenmerk van meer dan één toestel", "fact of more than one device")
        }
    }

    /// What to do next.
    package var advice: (nl: String, en: String) {
        switch self {
        case .seenAlthoughGone:
            (
                "Het is gestolen, vermist of afgevoerd: zoek het waar het gezien werd, of verbeter de status.",
                "It is stolen, lost or disposed of: look for it where it was seen, or correct its status."
            )
        case .clone:
            (
                "Beslis het conflict, en schrijf de kopie in met een eigen 'inkaart-agent enrol'.",
                "Decide the conflict, and give the copy an 'inkaart-agent enrol' of its own."
            )
        case .diskFailing:
            ("Maak nu een reservekopie en vervang de schijf.", "Make a backup now and replace the disk.")
        case .quietSchool:
            (
                "Kijk naar het netwerk en de firewall van de school, niet naar elk toestel.",
                "Look at the school's network and firewall, and not at each device."
            )
        case .conflict:
            (
                "Bekijk wat gelijk is en wat verschilt, en beslis.",
                "Look at what agrees and what differs, and decide."
            )
        case .notSeenLong:
            (
                "Zoek het, en zet de status op reserve, in herstelling of vermist als dat zo is.",
                "Look for it, and set its status to spare, in repair or lost if it is."
            )
        case .elsewhere:
            (
                "Vraag of het uitgeleend is; hoort het daar voortaan thuis, noteer dan die school.",
                "Ask whether it is lent; if it stays there, note that school."
            )
        case .sharedMachineID:
            (
                "Maak /etc/machine-id leeg op alle behalve één en herstart ze; doe dat ook in het schijfbeeld.",
                "Empty /etc/machine-id on all but one and restart them; do so in the disk image, too."
            )
        case .osUnsupported:
            (
                "Installeer een nieuwere versie, of haal het toestel van het netwerk.",
                "Install a newer version, or take the machine off the network."
            )
        case .updatesOld:
            (
                "Kijk of automatische updates aan staan en of de schijf vol is.",
                "See whether automatic updates are on, and whether the disk is full."
            )
        case .diskUnencrypted:
            (
                "Versleutel de schijf bij de volgende installatie; zet er tot dan geen persoonsgegevens op.",
                "Encrypt the disk with the next installation; keep no personal data on it until then."
            )
        case .notSeen:
            (
                "Vraag in de school waar het is; een vakantie telt hier niet mee.",
                "Ask the school where it is; holidays are not counted here."
            )
        case .neverSeen:
            (
                "Installeer de agent, sluit het aan bij een toestel met agent, of geef het een status.",
                "Install the agent, connect it to a machine with an agent, or give it a status."
            )
        case .osEndsSoon: ("Plan een nieuwere versie.", "Plan a newer version.")
        case .batteryWorn:
            (
                "Plan een nieuwe batterij, of laat het toestel aan het stopcontact.",
                "Plan a new battery, or leave the machine plugged in."
            )
        case .severalAgents:
            (
                "Twee systemen op één toestel mogen; zie anders 'inkaart-collector device explain'.",
                "Two systems on one machine are fine; else see 'inkaart-collector device explain'."
            )
        case .notUnique:
            (
                "Niets te doen: ze tellen niet mee bij het herkennen. Met --all staan ze er elk bij.",
                "Nothing to do: nothing is recognised by them. With --all each of them is listed."
            )
        }
    }
}

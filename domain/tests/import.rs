//! Reads lists of members from other systems.

#![cfg(feature = "import")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

use domain::application::ApplicantKind::{Organisation, Person};
use domain::date::Date;
use domain::date_order::DateOrder;
use domain::import::{
    ImportFile, ImportFormat, ImportMapping, ImportRefusal, ImportedDay, ImportedRow, LARGEST_IMPORT, LeftOut,
    guess_columns, read_import,
};
use domain::import_field::ImportField;

const LANDSCAPE: &str = include_str!("import/landscape.yml");
/// All members of the real file.
const MEMBERS: &str = include_str!("import/landscape-members.yml");
const CIVICRM: &str = include_str!("import/civicrm-memberships.csv");
const GITHUB: &str = include_str!("import/github-sponsors.csv");
const OPEN_COLLECTIVE: &str = include_str!("import/opencollective-members.json");
const PYTHON_ORG: &str = include_str!("import/pythonorg-logo-placement.json");

fn read(text: &str) -> ImportFile {
    read_import(text.as_bytes(), None).unwrap()
}

fn day(text: &str) -> ImportedDay {
    ImportedDay::Day(Date::parse(text).unwrap())
}

fn names(file: &ImportFile) -> Vec<&str> {
    file.rows.iter().map(|row| row.name.as_str()).collect()
}

#[test]
fn a_landscape_has_the_members_of_its_tiers_and_nothing_else() {
    let file = read(LANDSCAPE);
    assert_eq!(file.format, ImportFormat::Landscape);
    assert_eq!(names(&file), ["Adyen", "Apple", "1NCE", "ALASCA", "Adidas"]);
    let first = &file.rows[0];
    assert_eq!((first.tier.as_str(), first.kind), ("Platinum", Some(Organisation)));
    assert_eq!(first.since, day("2026-05-01"), "trailing spaces don't matter");
    assert_eq!(
        (first.website.as_str(), first.logo.as_str()),
        ("https://www.adyen.com", "adyen.svg")
    );
    assert_eq!(file.rows[3].since, ImportedDay::Missing);
    assert_eq!(file.rows[3].key, "https://alasca.cloud");
    assert_eq!(file.rows[4].tier, "End User Supporter and Contributor");
}

#[test]
fn a_landscape_can_be_one_category_and_have_unquoted_values() {
    let file = read(
        "category: CNCF Members\nsubcategories:\n- name: Gold\n  items:\n  - name: 2023\n    joined: 2023-01-01\n  - name: No\n",
    );
    assert_eq!(names(&file), ["2023", "No"]);
    assert_eq!(file.rows[0].since, day("2023-01-01"));
}

#[test]
fn yaml_that_would_grow_is_refused() {
    let bomb = "categories:\n- &a [x, x, x, x, x, x, x, x, x]\n- &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n- [*b, *b, *b, *b, *b, *b, *b, *b]\n";
    assert!(matches!(
        read_import(bomb.as_bytes(), None),
        Err(ImportRefusal::Broken(_))
    ));
    let deep = format!("categories: {}", "[".repeat(100_000));
    assert!(matches!(
        read_import(deep.as_bytes(), None),
        Err(ImportRefusal::Broken(_))
    ));
    let broken = "categories:\n  - name: \"CNCF Members\n";
    assert!(matches!(
        read_import(broken.as_bytes(), None),
        Err(ImportRefusal::Broken(_))
    ));
    let deep = "[".repeat(100_000);
    assert!(matches!(
        read_import(deep.as_bytes(), None),
        Err(ImportRefusal::Broken(1))
    ));
}

#[test]
fn civicrm_counts_inherited_memberships_once_and_leaves_out_expired_ones() {
    let file = read(CIVICRM);
    assert_eq!(file.format, ImportFormat::CiviCrm);
    let [acme, jo, old] = file.rows.as_slice() else {
        panic!("{:?}", file.rows)
    };
    assert_eq!(
        (acme.name.as_str(), acme.tier.as_str(), acme.key.as_str()),
        ("ACME GmbH", "Corporate Silver", "17")
    );
    assert_eq!(
        [&acme.since, &acme.first_day, &acme.last_day],
        [&day("2021-03-01"), &day("2026-03-01"), &day("2027-02-28")]
    );
    assert_eq!(
        (acme.email.as_str(), &acme.left_out, acme.number),
        ("office@acme.example", &None, 2)
    );
    assert_eq!(jo.left_out, Some(LeftOut::Inherited("17".to_owned())));
    assert_eq!(old.left_out, Some(LeftOut::Over("Expired".to_owned())));

    let american = "Membership ID,Display Name,Membership Type,Status,Member Since\n1,ACME,Silver,Current,03/04/2021\n";
    let file = read(american);
    assert_eq!(file.rows[0].since, ImportedDay::Unclear("03/04/2021".to_owned()));
    let mapping = ImportMapping {
        columns: guess_columns(&file.table.unwrap().header),
        dates: Some(DateOrder::MonthDayYear),
    };
    let file = read_import(american.as_bytes(), Some(&mapping)).unwrap();
    assert_eq!(
        (file.format, &file.rows[0].since),
        (ImportFormat::CiviCrm, &day("2021-03-04"))
    );
}

#[test]
fn github_has_one_membership_for_all_payments_of_a_sponsor() {
    let file = read(GITHUB);
    assert_eq!(file.format, ImportFormat::GithubSponsors);
    assert_eq!(names(&file), ["Octo Example", "ACME, Inc."]);
    let acme = &file.rows[1];
    assert_eq!(
        (acme.tier.as_str(), acme.amount.as_str()),
        ("$1,000 a month", "$12,000.00")
    );
    assert_eq!((&acme.since, acme.hidden), (&day("2025-02-15"), true));
    assert!(!file.rows[0].hidden);

    let later = "acme-example,\"ACME, Inc.\",,2025-02-15 12:14:28 +0100,true,true,ch_3,\"$2,000 a month\",\"$2,000.00\",,false,settled,2026-07-03 19:04:45 +0200,,GBR,,\n";
    let failed = later
        .replace("2026-07-03", "2026-08-03")
        .replace("settled", "failed")
        .replace("2,000", "9,000");
    let file = read(&format!("{GITHUB}{later}{failed}"));
    assert_eq!(file.rows.len(), 2);
    assert_eq!(
        file.rows[1].tier, "$2,000 a month",
        "the last payment that arrived counts"
    );
    let former = "old-example,Old Example,,2021-03-01 08:00:00 +0100,true,false,ch_4,$5 a month,$5.00,$5.00,false,settled,2023-03-01 08:00:00 +0100,,AUT,,\n";
    let file = read(&format!("{GITHUB}{former}"));
    assert_eq!(
        file.rows[2].left_out,
        Some(LeftOut::Over("2023-03-01 08:00:00 +0100".to_owned())),
        "nothing was paid since"
    );
    assert_eq!((&file.rows[0].left_out, &file.rows[1].left_out), (&None, &None));
    let file = read(&GITHUB.replace("settled", "refunded"));
    assert_eq!(file.rows[0].left_out, Some(LeftOut::Over("refunded".to_owned())));
}

#[test]
fn open_collective_has_backers_and_others() {
    let file = read(OPEN_COLLECTIVE);
    assert_eq!(file.format, ImportFormat::OpenCollective);
    let [acme, jo] = file.rows.as_slice() else {
        panic!("{:?}", file.rows)
    };
    assert_eq!((acme.kind, acme.tier.as_str()), (Some(Organisation), "Gold sponsor"));
    assert_eq!(
        (&acme.since, &acme.last_day),
        (&day("2024-01-15"), &ImportedDay::Missing)
    );
    assert_eq!(acme.amount, "1000 EUR");
    assert_eq!(
        (jo.kind, &jo.left_out),
        (Some(Person), &Some(LeftOut::NoMember("ADMIN".to_owned())))
    );
    for (from, to) in [("ACME GmbH", "Incognito"), ("BACKER", "MEMBER")] {
        let file = read(&OPEN_COLLECTIVE.replace(from, to));
        assert_eq!(file.rows[0].left_out, Some(LeftOut::NoMember(to.to_owned())));
    }
}

#[test]
fn python_org_has_one_sponsor_for_all_its_logos() {
    let twice = PYTHON_ORG.trim().trim_start_matches('[').trim_end_matches(']');
    let file = read(&format!("[{twice},{twice}]"));
    assert_eq!(file.format, ImportFormat::PythonOrg);
    let [acme] = file.rows.as_slice() else {
        panic!("{:?}", file.rows)
    };
    assert_eq!(
        (acme.name.as_str(), acme.tier.as_str(), acme.key.as_str()),
        ("ACME", "Contributing", "7")
    );
    assert_eq!((acme.contact.as_str(), acme.email.as_str()), ("Jo", "jo@acme.example"));
    assert_eq!(
        [&acme.first_day, &acme.last_day],
        [&day("2026-01-01"), &day("2026-12-31")]
    );
}

#[test]
fn any_table_is_read_by_its_header() {
    let comma = "Organisation,Level,E-mail,Member since,Expires\n\"Harbour, Works\",Gold,office@harbour.example,2024-03-01,2026-12-31\n";
    let quoted = "Organisation;Level;E-mail\n\"Harbour\nWorks\";Gold;a@example.org\n";
    let wide: Vec<u8> = format!("\u{feff}{}", comma.replace(',', "\t"))
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let file = read(comma);
    assert_eq!(file.format, ImportFormat::Table);
    let row = &file.rows[0];
    assert_eq!(
        (row.name.as_str(), row.tier.as_str(), row.number),
        ("Harbour, Works", "Gold", 2)
    );
    assert_eq!((&row.since, &row.last_day), (&day("2024-03-01"), &day("2026-12-31")));
    assert_eq!(names(&read(quoted)), ["Harbour Works"]);
    assert_eq!(read_import(&wide, None).unwrap().rows[0].last_day, day("2026-12-31"));
    assert_eq!(
        names(&read_import(b"Firma;Stufe\nM\xfcller;Gold\n", None).unwrap()),
        ["Müller"]
    );
    let bom = format!("\u{feff}{comma}");
    assert_eq!(read(&bom).rows, file.rows);
    let object = "[{\"name\": \"Harbour Works\", \"tier\": \"Gold\", \"since\": \"2024-03-01\"}]";
    assert_eq!(
        (read(object).rows[0].name.as_str(), &read(object).rows[0].since),
        ("Harbour Works", &day("2024-03-01"))
    );
}

#[test]
fn days_that_can_be_read_in_two_ways_are_unclear_until_somebody_says_how() {
    let table = "Name,Tier,Joined\nA,Gold,3/4/2024\nB,Gold,5/6/2024\n";
    assert_eq!(read(table).rows[0].since, ImportedDay::Unclear("3/4/2024".to_owned()));
    // Another row of the column says it.
    assert_eq!(
        read(&format!("{table}C,Gold,13/6/2024\n")).rows[0].since,
        day("2024-04-03")
    );
    assert_eq!(read(&table.replace('/', ".")).rows[0].since, day("2024-04-03"));
    let mapping = ImportMapping {
        columns: guess_columns(&["Name", "Tier", "Joined"].map(str::to_owned)),
        dates: Some(DateOrder::MonthDayYear),
    };
    let chosen = read_import(table.as_bytes(), Some(&mapping)).unwrap();
    assert_eq!(chosen.rows[0].since, day("2024-03-04"));
    assert_eq!(
        read(&table.replace("3/4/2024", "soon")).rows[0].since,
        ImportedDay::Wrong("soon".to_owned())
    );
}

#[test]
fn truth_values_in_json_are_statuses() {
    let file = read("[{\"name\": \"Old Quay\", \"active\": false}, {\"name\": \"Quay\", \"active\": true}]");
    let left_out: Vec<&Option<LeftOut>> = file.rows.iter().map(|row| &row.left_out).collect();
    assert_eq!(left_out, [&Some(LeftOut::Over("false".to_owned())), &None]);
}

#[test]
fn a_quote_that_is_never_closed_hides_no_rows() {
    let rest = "Gold,2024-02-01,Beta <beta@example.org>\nSilver,2024-03-01,Gamma\n";
    let file = read(&format!("Tier,Since,Name\nGold,2024-01-01,\"Acme\n{rest}"));
    assert_eq!(names(&file), ["Beta <beta@example.org>", "Gamma"]);
    assert_eq!(file.broken, [2]);
    // The next quote isn't where a cell ends.
    let file = read(&format!(
        "Tier,Since,Name\nGold,2024-01-01,\"Acme\n{rest}Gold,2024-01-01,\"Delta\n"
    ));
    assert_eq!(names(&file)[..2], ["Beta <beta@example.org>", "Gamma"]);
    // Names are as long as in forms.
    let long = format!("Name,Tier\n{},Gold\nQuay,Gold\n", "x".repeat(201));
    assert_eq!((names(&read(&long)), read(&long).broken), (vec!["Quay"], vec![2]));
}

#[test]
fn small_entries_do_not_become_large_rows() {
    let keys: Vec<String> = (0..100).map(|number| format!("\"a{number}\":1")).collect();
    let entries = format!("[{{{}}}{}]", keys.join(","), ",{}".repeat(1_000_000));
    assert_eq!(read_import(entries.as_bytes(), None), Err(ImportRefusal::TooManyRows));
    for end in ["\n", "\r", "\r\n"] {
        let lines = format!("Name{end}{}", format!("a{end}").repeat(1_000_000));
        assert_eq!(read_import(lines.as_bytes(), None), Err(ImportRefusal::TooManyRows));
    }
}

#[test]
fn entries_of_a_landscape_with_the_same_page_are_told_apart() {
    let file = read(
        "category: Members\nsubcategories:\n- name: Gold\n  items:\n  - name: Quay\n    crunchbase: https://c.example/quay\n  - name: Quay Cloud\n    crunchbase: https://c.example/quay\n",
    );
    assert_ne!(file.rows[0].key, file.rows[1].key);
}

#[test]
fn columns_are_what_people_say() {
    let table = "Alpha,Beta\nHarbour,Gold\n";
    assert_eq!(read(table).rows[0].name, "");
    let mapping = ImportMapping {
        columns: vec![Some(ImportField::Name), Some(ImportField::Tier)],
        dates: None,
    };
    let row = &read_import(table.as_bytes(), Some(&mapping)).unwrap().rows[0];
    assert_eq!((row.name.as_str(), row.tier.as_str()), ("Harbour", "Gold"));
}

#[test]
fn hostile_cells_are_only_text() {
    let file = read("Name,Tier\n\"=cmd|' /C calc'!A0\",Gold\n<script>alert(1)</script>,\u{202e}dloG\n");
    assert_eq!(names(&file), ["=cmd|' /C calc'!A0", "<script>alert(1)</script>"]);
    assert_eq!(file.rows[1].tier, "dloG");
}

#[test]
fn what_is_no_list_is_refused() {
    for (bytes, expected) in [
        (&b""[..], ImportRefusal::Empty),
        (b" \n", ImportRefusal::Empty),
        (b"[]", ImportRefusal::Empty),
        (b"Name,Tier\n", ImportRefusal::Empty),
        (b"PK\x03\x04xl", ImportRefusal::Archive),
        (b"\x1f\x8b\x08", ImportRefusal::Archive),
        (b"%PDF-1.7", ImportRefusal::Other),
        (b"<?xml version=\"1.0\"?><a/>", ImportRefusal::Other),
        (b"[1, 2]", ImportRefusal::Other),
        (b"[{]", ImportRefusal::Broken(1)),
    ] {
        assert_eq!(
            read_import(bytes, None),
            Err(expected),
            "{}",
            String::from_utf8_lossy(bytes)
        );
    }
    assert_eq!(
        read_import(&vec![b'a'; LARGEST_IMPORT + 1], None),
        Err(ImportRefusal::TooLarge)
    );
    let many = format!("Name\n{}", "a\n".repeat(20_001));
    assert_eq!(read_import(many.as_bytes(), None), Err(ImportRefusal::TooManyRows));
}

#[test]
fn a_row_is_stored_and_read_again() {
    for row in read(CIVICRM).rows {
        let stored = serde_json::to_string(&row).unwrap();
        assert_eq!(serde_json::from_str::<ImportedRow>(&stored).unwrap(), row);
    }
}

#[test]
fn the_real_landscape_is_read() {
    let file = read(MEMBERS);
    let mut tiers = std::collections::BTreeMap::<&str, usize>::new();
    for row in &file.rows {
        *tiers.entry(&row.tier).or_default() += 1;
    }
    let tiers: Vec<(&str, usize)> = tiers.into_iter().collect();
    assert_eq!(
        tiers,
        [
            ("Academic", 3),
            ("End User Supporter and Contributor", 81),
            ("Gold", 17),
            ("Nonprofit", 22),
            ("Platinum", 17),
            ("Silver", 582),
        ]
    );
    let joined = file.rows.iter().filter(|row| row.since.day().is_some()).count();
    assert_eq!((file.rows.len(), joined, file.broken), (722, 707, Vec::new()));
    let file = read(MEMBERS);
    let mut with_brackets = names(&file);
    with_brackets.retain(|name| name.ends_with(')'));
    assert_eq!(
        with_brackets,
        ["Ultimate Kronos Group (UKG)"],
        "“(member)” isn't part of a name"
    );
}

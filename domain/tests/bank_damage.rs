//! No file crashes the readers, and damage to one entry doesn't cost another.

#![cfg(feature = "bank")]

use domain::bank::{
    BankFile, BankProblemKind, CsvMapping, LARGEST_BANK_FILE, PRESETS, guess_mapping, match_entries, read_bank_file,
    read_camt, read_csv,
};
use proptest::prelude::*;

const SAMPLES: [&str; 4] = [
    include_str!("bank/genkgo-camt.052.001.08.xml"),
    include_str!("bank/genkgo-camt.053.001.08.xml"),
    include_str!("bank/batch-and-return.camt.053.001.08.xml"),
    include_str!("bank/returned-invoices.camt.053.001.02.xml"),
];
const TABLES: [&str; 2] = [
    include_str!("bank/sparkasse.csv"),
    include_str!("bank/paid-in-and-out.csv"),
];
const BATCH: &str = SAMPLES[2];

fn keys(file: &BankFile) -> Vec<String> {
    let entries = file.statements.iter().flat_map(|statement| &statement.entries);
    entries.map(|entry| entry.key.to_string()).collect()
}

/// Whatever is read from damaged bytes was in the intact file, and what's missing was reported.
fn check(intact: &BankFile, bytes: &[u8]) {
    let file = read_camt(bytes);
    let (before, after) = (keys(intact), keys(&file));
    assert!(after.len() <= before.len(), "{file:?}");
    if after.len() < before.len() {
        assert!(!file.problems.is_empty(), "{}", String::from_utf8_lossy(bytes));
    }
    for statement in &file.statements {
        match_entries(&statement.entries, &[], &[]);
    }
}

#[test]
fn a_truncated_file_keeps_its_complete_entries() {
    for sample in SAMPLES {
        let intact = read_camt(sample.as_bytes());
        for end in (0..sample.len()).step_by(29) {
            check(&intact, &sample.as_bytes()[..end]);
        }
    }
    let end = BATCH.find("<Ntry><Amt Ccy=\"EUR\">5.00").unwrap() + 30;
    let file = read_camt(&BATCH.as_bytes()[..end]);
    assert_eq!(keys(&file), keys(&read_camt(BATCH.as_bytes()))[..2]);
    let lines: Vec<_> = file
        .problems
        .iter()
        .map(|problem| (problem.line, &problem.kind))
        .collect();
    assert_eq!(
        lines,
        [
            (16, &BankProblemKind::UncheckedReversal),
            (18, &BankProblemKind::NotWellFormed),
            (18, &BankProblemKind::DamagedEntry),
        ]
    );
}

#[test]
fn each_missing_element_costs_one_entry_at_most() {
    for sample in SAMPLES {
        let intact = read_camt(sample.as_bytes());
        let starts: Vec<usize> = sample.match_indices('<').map(|(at, _)| at).collect();
        for start in starts {
            let end = start + sample[start..].find('>').unwrap() + 1;
            check(&intact, [&sample[..start], &sample[end..]].concat().as_bytes());
        }
    }
}

#[test]
fn damage_in_an_entry_leaves_the_others() {
    let intact = keys(&read_camt(BATCH.as_bytes()));
    for (from, to) in [
        ("</RvslInd>", ""),
        ("<RvslInd>", "<RvslInd"),
        ("RETURN INV", "RETURN < INV"),
        ("RETURN INV", "RETURN </Ustrd> INV"),
        ("<RtrInf><Rsn>", "<RtrInf><Rsn></RtrInf>"),
        ("RETURN INV", "]]> <![CDATA["),
        ("<Amt Ccy=\"EUR\">150.00", "<Amt Ccy=EUR>150.00"),
    ] {
        let file = read_camt(BATCH.replacen(from, to, 1).as_bytes());
        assert_eq!(keys(&file), [&intact[..1], &intact[2..]].concat(), "{to}: {file:?}");
        let damaged = file
            .problems
            .iter()
            .filter(|problem| problem.kind == BankProblemKind::DamagedEntry);
        assert_eq!(damaged.map(|problem| problem.line).collect::<Vec<_>>(), [16], "{to}");
    }
}

/// Nothing is lost: an ampersand or a control character has one meaning.
#[test]
fn a_bare_ampersand_costs_nothing() {
    for (from, to, text) in [
        ("RETURN INV", "Smith & Sons", "Smith & Sons 2026-0039"),
        ("RETURN INV", "A\u{1}B", "A B 2026-0039"),
        ("RETURN INV", "&nbsp;X", "&nbsp;X 2026-0039"),
        ("RETURN INV", "A & B &amp; C", "A & B & C 2026-0039"),
    ] {
        let file = read_camt(BATCH.replacen(from, to, 1).as_bytes());
        assert_eq!(file.statements[0].entries.len(), 4, "{to}: {file:?}");
        assert_eq!(file.statements[0].entries[1].lines[0].text, [text]);
        assert!(
            file.problems
                .iter()
                .all(|problem| problem.kind == BankProblemKind::NotWellFormed)
        );
    }
}

#[test]
fn other_encodings_are_read() {
    let text = BATCH.replace("ACME GmbH", "Müller GmbH").replace("<!-- Own", "<!-- Ä");
    let latin: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?'))
        .collect();
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = [0xfeff]
        .into_iter()
        .chain(text.encode_utf16())
        .flat_map(u16::to_be_bytes)
        .collect();
    let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
    for bytes in [latin, little, big, marked] {
        let file = read_camt(&bytes);
        let line = &file.statements[0].entries[0].lines[0];
        assert_eq!(line.counterparty.name.as_deref(), Some("Müller GmbH"));
        assert_eq!(file.problems, []);
    }
}

#[test]
fn hostile_files_are_refused_in_good_time() {
    let many = |one: fn(u32) -> String| (0..50_000).map(one).collect::<Vec<_>>().concat();
    let deep = format!("{}{}", "<a>".repeat(50_000), "</a>".repeat(50_000));
    let bombs = [
        "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><Stmt><Id>&c;</Id></Stmt>".to_owned(),
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><Stmt/>".to_owned(),
        deep,
        "<".repeat(50_000),
        "<!--".repeat(50_000),
        "<Ntry>".repeat(50_000),
        "&".repeat(50_000),
        "<Stmt>".repeat(50_000),
        // Elements that stay open, and ends of others.
        format!("<Stmt>{}{}", "<a>".repeat(200_000), "</b>".repeat(200_000)),
        format!("<Stmt {}/>", many(|at| format!("a{at}='' "))),
        format!("<Stmt {}/>", many(|at| format!("a{at}='>' "))),
        many(|at| format!("<a xmlns:n{at}='u{at}'>")),
        format!("<Stmt><Ntry>{}", "<Amt Ccy='EUR' ".repeat(100_000)),
    ];
    for bomb in bombs {
        assert!(
            read_camt(bomb.as_bytes())
                .statements
                .iter()
                .all(|statement| statement.entries.is_empty())
        );
    }
}

#[test]
fn huge_numbers_have_no_value() {
    for digits in [18, 19, 20, 400] {
        let number = "9".repeat(digits);
        for amount in ["5000.00", "7500.00", "150.00"] {
            let file = read_camt(BATCH.replace(amount, &number).as_bytes());
            assert!(!file.problems.is_empty(), "{digits} {amount}");
        }
    }
}

/// A file with as many entries as a large foundation has in years.
#[test]
fn large_files_are_read_in_good_time() {
    let (head, rest) = BATCH.split_once("<Ntry>").unwrap();
    let (entries, tail) = rest.split_once("</Stmt>").unwrap();
    let text = format!("{head}{}</Stmt>{tail}", format!("<Ntry>{entries}").repeat(500));
    let file = read_camt(text.as_bytes());
    assert_eq!(file.statements[0].entries.len(), 2_000);
    let file = read_camt(&text.as_bytes()[..text.len() - 10]);
    assert_eq!(file.statements[0].entries.len(), 2_000);
}

fn exercise(bytes: &[u8]) {
    for file in [
        read_camt(bytes),
        read_csv(bytes, &guess_mapping(bytes).unwrap_or_default()),
    ] {
        for statement in &file.statements {
            match_entries(&statement.entries, &[], &[]);
        }
    }
    for preset in PRESETS {
        read_csv(bytes, &preset.mapping());
    }
    read_csv(bytes, &CsvMapping::default());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        exercise(&bytes);
    }

    #[test]
    fn any_text_in_place_of_another_is_read(
        sample in 0..SAMPLES.len() + TABLES.len(),
        start in any::<prop::sample::Index>(),
        length in 0..40_usize,
        with in prop_oneof!["\\PC{0,12}", "[<>&/\"' ,;\\n0-9.-]{0,12}", "(<!--|]]>|<!\\[CDATA\\[|<Ntry>|</Ntry>|</Stmt>|<Stmt>){1,3}"],
    ) {
        let text = SAMPLES.iter().chain(&TABLES).nth(sample).unwrap();
        let start = text.floor_char_boundary(start.index(text.len()));
        let end = text.ceil_char_boundary((start + length).min(text.len()));
        exercise([&text[..start], &with, &text[end..]].concat().as_bytes());
    }

    #[test]
    fn any_bytes_in_place_of_others_are_read(
        sample in 0..SAMPLES.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut bytes = SAMPLES[sample].as_bytes().to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        exercise(&bytes);
    }
}

#[test]
fn a_file_that_is_too_large_is_refused() {
    let bytes = vec![b' '; LARGEST_BANK_FILE + 1];
    let table = [b"Date,Amount\n2026-11-19,-5\n".as_slice(), &bytes].concat();
    for file in [
        read_camt(&bytes),
        read_bank_file(&bytes, None),
        read_csv(&table, &PRESETS[0].mapping()),
    ] {
        assert_eq!(file.problems.len(), 1);
        assert_eq!(file.problems[0].kind, BankProblemKind::TooLarge);
        assert!(file.statements.is_empty());
    }
    assert_eq!(guess_mapping(&table), None);
}

/// A payment's entries that are all reversals, lines without amounts, or quotes, in a file that's damaged at its end.
#[test]
fn a_large_damaged_file_takes_no_longer_than_its_size() {
    let entry =
        "<Ntry><Amt Ccy=\"EUR\">5</Amt><CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd><Sts>BOOK</Sts></Ntry>";
    let file = read_camt(format!("<Stmt>{}<a></b>", entry.repeat(10_000)).as_bytes());
    assert_eq!(file.statements[0].entries.len(), 10_000);
    let details = "<TxDtls><AddtlTxInf>text</AddtlTxInf></TxDtls>".repeat(20_000);
    let batch = entry.replace("<Sts>", &format!("<NtryDtls>{details}</NtryDtls><Sts>"));
    let file = read_camt(format!("<Stmt>{batch}").as_bytes());
    assert_eq!(file.statements[0].entries[0].payments, Some(20_000));
    let table = format!("Date,Amount,Text\n{}", "2026-11-19,-5,\"x\n".repeat(20_000));
    let file = read_bank_file(table.as_bytes(), None);
    assert!(!file.problems.is_empty());
}

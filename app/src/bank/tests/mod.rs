//! The pages about bank statements, rendered from fixtures.

mod columns;
mod files;
mod imports;
mod lines;
mod problems;
mod proposals;
mod sent;

use super::{BankForm, BankFormProblem, SentBankForm, bank_import_page, bank_page};
use crate::api::{
    BankAnswer, BankFilter, BankImportAnswer, BankImportBrief, BankImportState, BankImports, BankLineBrief,
    BankLineState, BankLines, LinePayment, ProposalBrief, ProposalConfidence, ProposalReason, ProposedPart,
};
use crate::fixtures::{berlin, day, foundation, rendered, said};
use crate::locale::Locale;
use domain::money::{Currency, Money};

/// 7 December 2026, 10:12 UTC.
const AT: i64 = 1_796_638_320_000;

const STATES: [BankLineState; 7] = [
    BankLineState::Ready,
    BankLineState::Open,
    BankLineState::Recorded,
    BankLineState::SetAside,
    BankLineState::Skipped,
    BankLineState::Known,
    BankLineState::Undone,
];

const FILE_STATES: [BankImportState; 3] = [
    BankImportState::Draft,
    BankImportState::Imported,
    BankImportState::Undone,
];

fn amount(minor: i64, currency: &str) -> Money {
    let currency = Currency::parse(currency).unwrap();
    Money { minor, currency }
}

fn eur(minor: i64) -> Money {
    amount(minor, "EUR")
}

fn part(number: u32, paid: Option<Money>) -> ProposedPart {
    ProposedPart {
        label: format!("HARBOUR-2026-{number:04}"),
        name: "Hollow Oak Systems".to_owned(),
        amount: paid,
        unpaid: eur(200_000),
    }
}

fn proposal(parts: Vec<ProposedPart>) -> ProposalBrief {
    ProposalBrief {
        confidence: ProposalConfidence::Likely,
        reasons: vec![ProposalReason::PayerName, ProposalReason::AmountEqual],
        parts,
        charges: eur(0),
    }
}

/// A line about 2,000 €. If it's open or about to be recorded, with a proposal.
fn line(state: BankLineState) -> BankLineBrief {
    let is_undecided = matches!(state, BankLineState::Open | BankLineState::Ready);
    let proposals = if is_undecided {
        vec![proposal(vec![part(1, Some(eur(200_000)))])]
    } else {
        Vec::new()
    };
    BankLineBrief {
        id: "7kq2".to_owned(),
        state,
        on: Some(day("2026-12-04")),
        amount: eur(200_000),
        rest: eur(if state == BankLineState::Open { 200_000 } else { 0 }),
        name: "Hollow Oak GmbH".to_owned(),
        account: "DE89370400440532013000".to_owned(),
        text: "Membership 2026".to_owned(),
        proposals,
        payments: Vec::new(),
        skipped: None,
        note: String::new(),
    }
}

fn payment(number: u32, minor: i64) -> LinePayment {
    LinePayment {
        label: format!("HARBOUR-2026-{number:04}"),
        amount: eur(minor),
        charges: eur(0),
    }
}

fn bank_lines(show: BankFilter, rows: Vec<BankLineBrief>) -> BankLines {
    BankLines {
        show,
        counts: vec![
            (BankFilter::Open, 3),
            (BankFilter::Recorded, 12),
            (BankFilter::SetAside, 42),
            (BankFilter::All, 1_057),
        ],
        sort: show.own_sort().to_owned(),
        rows,
        page: 1,
        pages: 1,
    }
}

fn files(rows: Vec<BankImportBrief>) -> BankImports {
    BankImports {
        sort: BankImports::OWN_SORT.to_owned(),
        rows,
        page: 1,
        pages: 1,
    }
}

fn file(state: BankImportState) -> BankImportBrief {
    BankImportBrief {
        id: "f1".to_owned(),
        name: "2026-12.xml".to_owned(),
        state,
        who: "grace@harbour.example".to_owned(),
        at: AT,
        lines: 57,
        known: 2,
        returns: 0,
    }
}

fn bank(rows: Vec<BankLineBrief>) -> BankAnswer {
    BankAnswer {
        foundation: foundation(),
        lines: bank_lines(BankFilter::Open, rows),
        imports: files(vec![file(BankImportState::Draft)]),
        local_time: Some(berlin()),
        records: true,
    }
}

fn import(state: BankImportState, rows: Vec<BankLineBrief>) -> BankImportAnswer {
    BankImportAnswer {
        foundation: foundation(),
        import: file(state),
        lines: BankLines {
            sort: String::new(),
            ..bank_lines(BankFilter::All, rows)
        },
        problems: Vec::new(),
        table: None,
        same: None,
        history: Vec::new(),
        local_time: Some(berlin()),
        records: true,
    }
}

/// HTML without the framework's marks, as browsers get it.
fn without_marks(html: &str) -> String {
    html.replace("<!>", "")
}

fn html(answer: &BankAnswer, form: BankForm) -> String {
    without_marks(&rendered(Locale::En, || bank_page(answer.clone(), form)))
}

fn import_html(answer: &BankImportAnswer, form: BankForm) -> String {
    without_marks(&rendered(Locale::En, || bank_import_page(answer.clone(), form)))
}

/// The list with one line.
fn line_html(line: BankLineBrief) -> String {
    html(&bank(vec![line]), BankForm::default())
}

fn refused(sent: SentBankForm, problem: BankFormProblem) -> BankForm {
    BankForm {
        sent,
        problem: Some(problem),
        ..BankForm::default()
    }
}

#[track_caller]
fn assert_says(page: &str, texts: &[&str]) {
    for text in texts {
        assert!(page.contains(text), "“{text}” isn't in: {page}");
    }
}

#[track_caller]
fn assert_lacks(page: &str, texts: &[&str]) {
    for text in texts {
        assert!(!page.contains(text), "“{text}” is in: {page}");
    }
}

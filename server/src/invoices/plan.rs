//! How a term is billed in parts: the bills as they were planned when the membership was agreed on, and the invoices for them.

use super::amount::first_bills;
use super::rows::BillingDay;
use super::waiting::taxed_bills;
use crate::applications::{
    AppState, ApplicationReference, CommandError, InvoiceId, LinkedApplication, MembershipId, State, expected_approval,
};
use crate::from_row;
use crate::storage::{Arg, Tx, among, among_query};
use app::api::{BillBrief, BillPart};
use domain::catalogue::VersionQuery;
use domain::quote::{Bill, QuotedTax, ScheduledBill};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A planned bill of a membership.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct BillRow {
    pub membership: MembershipId,
    /// The number of the term that it's for.
    pub term: i64,
    /// From 1, through all terms.
    pub number: i64,
    /// Which of its term's bills it is, from 1.
    pub place: i64,
    /// How many bills its term has.
    pub parts: i64,
    pub first_day: BillingDay,
    pub last_day: BillingDay,
    pub issue_on: BillingDay,
    content: String,
    /// Its newest invoice.
    pub invoice: Option<InvoiceId>,
    /// The number of this invoice.
    label: Option<String>,
    /// The number of the credit note that cancels it.
    cancelled_by: Option<String>,
}
from_row!(BillRow {
    membership,
    term,
    number,
    place,
    parts,
    first_day,
    last_day,
    issue_on,
    content,
    invoice,
    label,
    cancelled_by
});

/// What a bill will say, whatever later versions of the programme say.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct PlannedBill {
    pub bill: Bill,
    pub tax: Option<QuotedTax>,
}

impl BillRow {
    /// # Errors
    /// If what's stored can't be read.
    pub fn planned(&self) -> Result<PlannedBill, CommandError> {
        serde_json::from_str(&self.content).map_err(|error| CommandError::Files(error.to_string()))
    }

    /// Which of its term's bills it is. `None` if the term is billed once.
    pub fn part(&self) -> Option<BillPart> {
        (self.parts > 1).then_some(BillPart {
            number: self.place,
            of: self.parts,
        })
    }

    /// Whether its invoice is cancelled, and waits for another one.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled_by.is_some()
    }

    fn brief(&self) -> Result<BillBrief, CommandError> {
        Ok(BillBrief {
            part: BillPart {
                number: self.place,
                of: self.parts,
            },
            first_day: self.first_day.0,
            last_day: self.last_day.0,
            issued_on: self.issue_on.0,
            gross: self.planned()?.bill.gross(),
            invoice: self.label.clone(),
        })
    }
}

/// What a term costs, as bills.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TermBills<'a> {
    pub membership: &'a MembershipId,
    /// The number of the term.
    pub term: i64,
    pub bills: &'a [ScheduledBill],
    pub tax: Option<&'a QuotedTax>,
}

/// Stores the bills of a term, after those of the terms before.
///
/// # Errors
/// If the database fails.
pub(crate) async fn store_plan(
    tx: &mut Tx,
    membership: &MembershipId,
    term: i64,
    bills: &[ScheduledBill],
    tax: Option<&QuotedTax>,
) -> Result<(), CommandError> {
    let term = TermBills {
        membership,
        term,
        bills,
        tax,
    };
    store_plans(tx, &[term]).await
}

/// Stores the bills of terms of different memberships, after those of the terms before.
///
/// # Errors
/// If the database fails.
pub(crate) async fn store_plans(tx: &mut Tx, terms: &[TermBills<'_>]) -> Result<(), CommandError> {
    let billed: Vec<&TermBills<'_>> = terms.iter().filter(|term| !term.bills.is_empty()).collect();
    if billed.is_empty() {
        return Ok(());
    }
    let memberships = among(billed.iter().map(|term| term.membership.as_str()));
    let sql = among_query!(
        tx.backend(),
        "SELECT membership, MAX(number) FROM bill WHERE membership IN ",
        " GROUP BY membership"
    );
    let before: Vec<(MembershipId, i64)> = tx.all(sql, &[(&memberships).into()]).await?;
    let before: BTreeMap<MembershipId, i64> = before.into_iter().collect();
    let mut planned = Vec::new();
    for term in billed {
        let before = before.get(term.membership).copied().unwrap_or(0);
        for bill in term.bills {
            let content = PlannedBill {
                bill: bill.bill.clone(),
                tax: term.tax.cloned(),
            };
            let content = serde_json::to_string(&content).map_err(|error| CommandError::Files(error.to_string()))?;
            let days = [bill.first_day, bill.last_day, bill.issued_on].map(|day| day.to_string());
            planned.push((term, before + i64::from(bill.number), days, content));
        }
    }
    let rows: Vec<[Arg<'_>; 7]> = planned
        .iter()
        .map(|(term, number, [first_day, last_day, issue_on], content)| {
            [
                term.membership.into(),
                (*number).into(),
                first_day.into(),
                last_day.into(),
                issue_on.into(),
                content.into(),
                term.term.into(),
            ]
        })
        .collect();
    tx.insert(
        "bill (membership, number, first_day, last_day, issue_on, content, term)",
        &rows,
    )
    .await?;
    Ok(())
}

/// The bills of an application's membership, in order. Empty if it's billed once, or not at all.
pub(super) async fn bills_of(tx: &mut Tx, reference: &ApplicationReference) -> Result<Vec<BillRow>, CommandError> {
    Ok(tx
        .all(
            "SELECT b.membership, b.term, b.number, \
             (SELECT COUNT(*) FROM bill o WHERE o.membership = b.membership AND o.term = b.term AND o.number <= b.number) AS place, \
             (SELECT COUNT(*) FROM bill o WHERE o.membership = b.membership AND o.term = b.term) AS parts, \
             b.first_day, b.last_day, b.issue_on, b.content, b.invoice, i.label, \
             (SELECT c.label FROM invoice c WHERE c.cancels = b.invoice) AS cancelled_by \
             FROM bill b JOIN membership m ON m.id = b.membership LEFT JOIN invoice i ON i.id = b.invoice \
             WHERE m.application = $1 AND m.ended_at IS NULL ORDER BY b.number",
            &[reference.into()],
        )
        .await?)
}

/// Says which invoice a bill has now. Returns whether it had the one before.
pub(super) async fn set_bill_invoice(tx: &mut Tx, bill: &BillRow, invoice: &InvoiceId) -> Result<bool, CommandError> {
    let before = bill.invoice.as_ref().map_or("", InvoiceId::as_str);
    let changed = tx
        .run(
            "UPDATE bill SET invoice = $1 WHERE membership = $2 AND number = $3 AND COALESCE(invoice, '') = $4",
            &[
                invoice.into(),
                (&bill.membership).into(),
                bill.number.into(),
                before.into(),
            ],
        )
        .await?;
    Ok(changed == 1)
}

/// The bills of an application's first term, if there are several: as they were planned, or while it's undecided, as they'd be if it
/// were approved on the day that the foundation has promised, or today if nobody knows that day.
///
/// # Errors
/// If what's stored can't be read.
pub(crate) async fn bill_briefs(tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<Vec<BillBrief>, CommandError> {
    let application = &linked.opened.application;
    match application.state() {
        State::Approved => {
            let rows = bills_of(tx, &application.reference).await?;
            return rows.iter().map(BillRow::brief).collect();
        }
        State::Submitted | State::Asked | State::OnHold => {}
        State::Draft | State::Declined | State::Withdrawn => return Ok(Vec::new()),
    }
    let approval = expected_approval(tx, linked).await?;
    let bills = taxed_bills(linked, first_bills(linked, approval.unwrap_or(linked.today)));
    let of = i64::try_from(bills.len()).unwrap_or(i64::MAX);
    let several = bills.iter().filter(|_| of > 1);
    let brief = |bill: &ScheduledBill| BillBrief {
        part: BillPart {
            number: i64::from(bill.number),
            of,
        },
        first_day: bill.first_day,
        last_day: bill.last_day,
        issued_on: bill.issued_on,
        gross: bill.bill.gross(),
        invoice: None,
    };
    Ok(several.map(brief).collect())
}

/// What a term's snapshot says about its rules.
#[derive(Deserialize)]
struct TermRules {
    version: String,
    tier: String,
}

/// The application under the rules of a bill's term, which can be those of a later version, or of another tier.
///
/// # Errors
/// If these rules aren't on the site any more.
pub(super) async fn under_term<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    linked: LinkedApplication<'a>,
    bill: &BillRow,
) -> Result<LinkedApplication<'a>, CommandError> {
    if bill.term == 1 {
        return Ok(linked);
    }
    let (snapshot,): (String,) = tx
        .one(
            "SELECT snapshot FROM term WHERE membership = $1 AND number = $2",
            &[(&bill.membership).into(), bill.term.into()],
        )
        .await?;
    let rules: TermRules = serde_json::from_str(&snapshot).map_err(|error| CommandError::Files(error.to_string()))?;
    let application = &linked.opened.application;
    let version = VersionQuery::Version(rules.version);
    let catalogue = &state.loaded.catalogue;
    let programme = catalogue.programme(&application.foundation, &application.programme, &version)?;
    let tier = programme.tier(&rules.tier).ok_or(CommandError::NoSuchTier)?;
    Ok(linked.under(programme, tier))
}

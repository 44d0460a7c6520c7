//! A line of a bank statement, and what finance people can do with it.

use domain::date::Date;
use domain::money::Money;
use serde::{Deserialize, Serialize};

/// A line of a statement: one payment.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BankLineBrief {
    pub id: String,
    pub state: BankLineState,
    /// When it was booked.
    pub on: Option<Date>,
    /// Positive if money came in.
    pub amount: Money,
    /// What isn’t recorded for an invoice yet. Zero unless it’s open.
    pub rest: Money,
    /// Who paid, or was paid.
    pub name: String,
    /// Their account number.
    pub account: String,
    /// What they or the bank wrote, references included.
    pub text: String,
    /// The invoices it could pay, with the best first. Only of lines that are open or about to be recorded.
    pub proposals: Vec<ProposalBrief>,
    /// What was recorded for it.
    pub payments: Vec<LinePayment>,
    /// Why it pays no invoice, if the file shows it.
    pub skipped: Option<SkipReason>,
    /// Why somebody set it aside.
    pub note: String,
}

/// What happens, or happened, with a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BankLineState {
    /// It’s certain what it pays: it’s recorded with the import.
    Ready,
    /// Somebody has to decide.
    Open,
    Recorded,
    /// Somebody decided that it pays no invoice.
    SetAside,
    /// It can’t pay an invoice.
    Skipped,
    /// It was imported before, from another file.
    Known,
    /// Its import was undone.
    Undone,
}

/// Why a line can’t pay an invoice.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SkipReason {
    /// It’s pending, and can still change.
    NotBooked,
    MoneyOut,
    /// The bank’s charge for its services.
    Charge,
    /// No amount.
    Zero,
}

/// The invoices that a line could pay.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ProposalBrief {
    pub confidence: ProposalConfidence,
    pub reasons: Vec<ProposalReason>,
    pub parts: Vec<ProposedPart>,
    /// What banks kept, if it settles the invoices.
    pub charges: Money,
}

/// A part of a line, for an invoice.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ProposedPart {
    /// The invoice’s number.
    pub label: String,
    /// The member’s name.
    pub name: String,
    /// In the invoice’s currency, charges included. Negative if a payment was returned. `None` if the line is in another currency, and
    /// nobody knows how much it is in the invoice’s.
    pub amount: Option<Money>,
    /// What’s still to be paid of the invoice.
    pub unpaid: Money,
}

/// How sure a proposal is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProposalConfidence {
    Possible,
    Likely,
    /// A reference with check digits, or the invoice’s number and the payer, and the exact amount.
    Certain,
}

/// Why an invoice was proposed, and what’s unusual.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProposalReason {
    /// The invoice’s reference was stated as such.
    Reference,
    /// The invoice’s reference is in a text.
    ReferenceInText,
    /// The payer’s software stated the invoice’s number.
    NumberStated,
    /// The invoice’s number is in a text.
    NumberInText,
    /// They paid from this account before.
    PayerAccount,
    PayerName,
    /// The names are alike.
    PayerNameAlike,
    /// The amount is exactly what’s still to be paid.
    AmountEqual,
    /// With the charges that the bank stated, it’s exactly what’s still to be paid.
    ChargesStated,
    /// It’s a little less: a bank probably kept a charge.
    ChargesAssumed,
    PartPayment,
    Overpayment,
    SeveralInvoices,
    /// Other invoices fit as well.
    OthersFit,
    /// Other lines already pay these invoices, or they’re paid.
    AlreadyPaid,
    /// A payment was returned.
    Returned,
    /// The return repeats the payment’s identification or reference.
    PaymentIdentified,
    /// The payment has the return’s amount, and its payer or text.
    PaymentAlike,
    /// The bank only stated the sum of several payments.
    UndividedBatch,
    OtherCurrency,
    /// A payment of this invoice with the same day and amount is recorded already: it could be the same one.
    SameRecorded,
}

/// What was recorded for a line.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct LinePayment {
    /// The invoice’s number.
    pub label: String,
    /// In the invoice’s currency, charges included. Negative if a payment was returned.
    pub amount: Money,
    /// What banks kept of it.
    pub charges: Money,
}

/// What finance people can do with a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BankLineAction {
    /// Record it, or a part of it, as a payment of an invoice.
    Record,
    /// Say that it pays no invoice.
    SetAside,
    /// Undo what was recorded, and decide again.
    Reopen,
}

impl BankLineAction {
    pub const ALL: [Self; 3] = [Self::Record, Self::SetAside, Self::Reopen];

    /// Its name in forms and in the API.
    pub fn id(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::SetAside => "set_aside",
            Self::Reopen => "reopen",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.id() == id)
    }
}

/// A command about a line, as forms and the API send it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BankLineCommand {
    pub action: BankLineAction,
    /// To record: which invoices it pays, and how much of it each gets.
    #[serde(default)]
    pub parts: Vec<BankLinePart>,
    /// To record: the bank kept what’s missing as its charge, so the invoices count as paid. At most 5 % and 50 units.
    #[serde(default)]
    pub charges: bool,
    /// To record: what wasn’t recorded yet when its sender looked, as the line’s `rest`, in minor units. If that has changed, nothing
    /// is recorded. So sending the same command again records nothing twice.
    #[serde(default)]
    pub rest: Option<i64>,
    /// To record: an invoice can get more than it still needs.
    #[serde(default)]
    pub overpays: bool,
    /// To set aside: why.
    #[serde(default)]
    pub note: String,
}

/// A part of a line, for an invoice.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BankLinePart {
    /// The invoice’s number.
    pub invoice: String,
    /// In major units of the invoice’s currency. If it’s empty, whatever the invoice still needs, or all of the line if that’s less.
    #[serde(default)]
    pub amount: String,
}

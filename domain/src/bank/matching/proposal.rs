//! What's matched, and what's proposed.

use crate::bank::EntryKey;
use crate::money::Money;
use crate::reference::Iban;

/// An invoice that a payment could be for. To match returned payments, include the ones that earlier payments paid.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OpenInvoice {
    pub number: String,
    /// Its payment references: creditor, QR or Belgian. Spaces don't matter.
    pub references: Vec<String>,
    /// The names of the party and its payer.
    pub payers: Vec<String>,
    /// The accounts they have paid from.
    pub accounts: Vec<Iban>,
    pub total: Money,
    /// What's still to be paid, in the currency of `total`. Zero or less if it's paid.
    pub open: Money,
}

/// What was found for one line of a booked entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LineMatch {
    pub line: EntryKey,
    pub outcome: LineOutcome,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LineOutcome {
    /// The best one first. Empty if nothing was found.
    Proposed(Vec<MatchProposal>),
    Skipped(SkippedLine),
}

/// Why a line can't be a payment of an invoice.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SkippedLine {
    /// It's pending or for information. It can still change.
    NotBooked,
    MoneyOut,
    /// The bank's charge.
    Charge,
    /// Money that went out and came back, such as a refund to a closed account.
    ReturnedToUs,
    /// No amount.
    Zero,
}

/// Which invoices a line pays, or reopens if it returns a payment. The allocations and the rest add up to the line and its
/// charges: what arrived plus the charges; for a returned payment, what went back minus them. If an amount was converted,
/// they add up to what was instructed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MatchProposal {
    pub confidence: Confidence,
    pub reasons: Vec<MatchReason>,
    pub allocations: Vec<Allocation>,
    /// What's left after the invoices are paid: an overpayment, in the currency of the allocations. Negative if a payment was
    /// returned that had paid more than its invoices.
    pub rest: Money,
    /// What banks kept, if it settles the invoices, or had settled the ones that are open again. Never negative.
    pub charges: Money,
    /// The payment that this line returns, among the earlier ones or the same entries.
    pub returns: Option<EntryKey>,
}

/// A part of a line for an invoice.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Allocation {
    /// The position in the list of invoices.
    pub invoice: usize,
    /// In the invoice's currency. Negative if a payment was returned. `None` if the line is in another currency, and the
    /// payer's bank didn't say what was instructed.
    pub amount: Option<Money>,
}

/// How sure a proposal is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Confidence {
    /// It could be this. A person has to look at it.
    Possible,
    /// It's probably this. A person should confirm it.
    Likely,
    /// A reference with check digits, or the invoice number and the payer, and the exact amount.
    Certain,
}

/// Why an invoice was proposed, and what's unusual.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum MatchReason {
    /// The invoice's reference was stated as such.
    Reference,
    /// The invoice's reference is in a text.
    ReferenceInText,
    /// The payer's software stated the invoice's number.
    NumberStated,
    /// The invoice's number is in a text.
    NumberInText,
    PayerAccount,
    PayerName,
    /// The names are alike.
    PayerNameAlike,
    /// The amount is exactly what's open.
    AmountEqual,
    /// The amount and the charges are what's open. The bank stated the charges, or they follow from the instructed amount
    /// and are as small as charges usually are.
    ChargesStated,
    /// It's a little less than what's open: a bank probably kept a charge.
    ChargesAssumed,
    PartPayment,
    Overpayment,
    /// It pays several invoices.
    SeveralInvoices,
    /// Other invoices fit as well.
    OthersFit,
    /// Earlier lines already pay these invoices.
    AlreadyPaid,
    /// A payment was returned.
    Returned,
    /// The return repeats the payment's identification or reference.
    PaymentIdentified,
    /// The payment has the return's amount, and its payer or text.
    PaymentAlike,
    /// The bank only stated the sum of several payments.
    UndividedBatch,
    /// The line is in another currency. The instructed amount counts, if there is one.
    OtherCurrency,
}

//! Bank statements: what a foundation's account received, and the invoices it pays.

use super::{Endpoint, FoundationBrief, HistoryBrief, LocalTime};
use domain::date::Date;
use domain::money::Money;
use serde::{Deserialize, Serialize};

/// The lines of a foundation's bank statements, and the files they come from.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetBank {
    pub foundation: String,
    pub show: BankFilter,
    /// The column to sort lines by, with a minus for descending. Empty for the filter’s own order.
    pub sort: String,
    /// The page of lines, from 1.
    pub page: i64,
    /// The column to sort files by, with a minus for descending. Empty for the newest first.
    pub imports_sort: String,
    /// The page of files, from 1.
    pub imports_page: i64,
    pub lang: String,
}

impl Endpoint for GetBank {
    type Answer = BankAnswer;

    fn path(&self) -> String {
        let foundation = super::segment(&self.foundation);
        let (show, page, lang) = (self.show.id(), self.page, &self.lang);
        let (sort, imports_sort) = (super::segment(&self.sort), super::segment(&self.imports_sort));
        let imports_page = self.imports_page;
        format!(
            "/bank/{foundation}?show={show}&sort={sort}&page={page}&imports_sort={imports_sort}\
             &imports_page={imports_page}&lang={lang}"
        )
    }
}

/// Which lines a list shows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BankFilter {
    /// Somebody has to decide what they pay.
    #[default]
    Open,
    /// They're recorded as payments, or will be with the import.
    Recorded,
    /// They pay no invoice: what people set aside and, in a file, money out, charges and pending entries.
    SetAside,
    All,
}

impl BankFilter {
    pub const EACH: [Self; 4] = [Self::Open, Self::Recorded, Self::SetAside, Self::All];

    /// Its name in URLs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Recorded => "recorded",
            Self::SetAside => "set_aside",
            Self::All => "all",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::EACH.into_iter().find(|filter| filter.id() == id)
    }

    /// How a foundation’s lines are sorted unless somebody chooses another column.
    pub fn own_sort(self) -> &'static str {
        match self {
            Self::Open => "day",
            Self::Recorded | Self::SetAside | Self::All => "-day",
        }
    }
}

/// A page of the lines of a foundation's bank statements.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BankAnswer {
    pub foundation: FoundationBrief,
    pub lines: BankLines,
    pub imports: BankImports,
    /// How the foundation’s people read moments. Null if the foundation doesn’t say where they are.
    pub local_time: Option<LocalTime>,
    /// Whether the caller may import statements and record payments.
    pub records: bool,
}

/// A page of the files that were uploaded.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BankImports {
    /// The column they’re sorted by, with a minus for descending.
    pub sort: String,
    /// By default, the newest are first.
    pub rows: Vec<BankImportBrief>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
}

impl BankImports {
    /// How they’re sorted unless somebody chooses another column.
    pub const OWN_SORT: &str = "-changed";
}

/// A page of lines. By default, open ones are in the order of their dates, others have the newest first. Those of a file are in the
/// file's order.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BankLines {
    pub show: BankFilter,
    /// How many lines each filter shows.
    pub counts: Vec<(BankFilter, i64)>,
    /// The column they’re sorted by, with a minus for descending. Empty for the order of a file.
    pub sort: String,
    pub rows: Vec<BankLineBrief>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
}

/// A file that was uploaded.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BankImportBrief {
    pub id: String,
    /// The file’s name.
    pub name: String,
    pub state: BankImportState,
    /// The email address of whoever uploaded it.
    pub who: String,
    /// When it was uploaded, imported, or undone. In milliseconds since 1970, UTC.
    pub at: i64,
    /// How many lines it has.
    pub lines: i64,
    /// How many of them were imported before, from another file.
    pub known: i64,
    /// How many of those that are recorded, or will be, are returned payments.
    pub returns: i64,
}

/// How far the import of a file is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BankImportState {
    /// It was read. Nothing is recorded yet.
    Draft,
    Imported,
    Undone,
}

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

/// A file that was uploaded, with its lines.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetBankImport {
    pub foundation: String,
    pub import: String,
    pub show: BankFilter,
    /// The column to sort by, with a minus for descending. Empty for the file’s order.
    pub sort: String,
    /// From 1.
    pub page: i64,
    pub lang: String,
}

impl Endpoint for GetBankImport {
    type Answer = BankImportAnswer;

    fn path(&self) -> String {
        let (foundation, import) = (super::segment(&self.foundation), super::segment(&self.import));
        let (show, sort) = (self.show.id(), super::segment(&self.sort));
        let (page, lang) = (self.page, &self.lang);
        format!("/bank/{foundation}/imports/{import}?show={show}&sort={sort}&page={page}&lang={lang}")
    }
}

/// A file that was uploaded, with a page of its lines.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BankImportAnswer {
    pub foundation: FoundationBrief,
    pub import: BankImportBrief,
    pub lines: BankLines,
    /// What couldn’t be read.
    pub problems: Vec<BankProblemBrief>,
    /// Its columns, if it’s a table that isn’t imported yet.
    pub table: Option<BankTable>,
    /// The latest import of the same file, if this isn’t imported yet.
    pub same: Option<BankImportBrief>,
    /// Everything that happened, oldest first.
    pub history: Vec<HistoryBrief>,
    /// How the foundation’s people read moments. Null if the foundation doesn’t say where they are.
    pub local_time: Option<LocalTime>,
    /// Whether the caller may import it, undo it, and record payments.
    pub records: bool,
}

/// The columns of a CSV file, and how they’re read.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BankTable {
    /// The names of the columns, as in the file.
    pub header: Vec<String>,
    /// The first rows.
    pub sample: Vec<Vec<String>>,
    /// What each column contains. `None` if it isn’t read.
    pub columns: Vec<Option<BankColumn>>,
    /// The currency of amounts that don’t state one (ISO 4217).
    pub currency: String,
    /// The currency of the foundation’s invoices. Empty if it has none, or several. Nothing is read in it unless you say so.
    pub likely_currency: String,
    /// Whether amounts without a sign came in. Otherwise, the file has to show what came in.
    pub has_signs: bool,
}

/// What a column contains.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BankColumn {
    BookingDate,
    ValueDate,
    /// Negative if money went out.
    Amount,
    /// Money in, if that’s a column of its own.
    Credit,
    /// Money out, if that’s a column of its own.
    Debit,
    /// Whether money came in or went out.
    Direction,
    Currency,
    /// Whether it’s booked or pending.
    Status,
    Name,
    Account,
    Text,
    /// A structured reference.
    Reference,
    EndToEndId,
    /// The bank’s unique reference of the entry.
    EntryReference,
    Charges,
    /// The account the file is about.
    OwnAccount,
    Kind,
}

impl BankColumn {
    pub const EACH: [Self; 17] = [
        Self::BookingDate,
        Self::ValueDate,
        Self::Amount,
        Self::Credit,
        Self::Debit,
        Self::Direction,
        Self::Currency,
        Self::Status,
        Self::Name,
        Self::Account,
        Self::Text,
        Self::Reference,
        Self::EndToEndId,
        Self::EntryReference,
        Self::Charges,
        Self::OwnAccount,
        Self::Kind,
    ];

    /// Its name in forms and in the API.
    pub fn id(self) -> &'static str {
        match self {
            Self::BookingDate => "booking_date",
            Self::ValueDate => "value_date",
            Self::Amount => "amount",
            Self::Credit => "credit",
            Self::Debit => "debit",
            Self::Direction => "direction",
            Self::Currency => "currency",
            Self::Status => "status",
            Self::Name => "name",
            Self::Account => "account",
            Self::Text => "text",
            Self::Reference => "reference",
            Self::EndToEndId => "end_to_end_id",
            Self::EntryReference => "entry_reference",
            Self::Charges => "charges",
            Self::OwnAccount => "own_account",
            Self::Kind => "kind",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::EACH.into_iter().find(|column| column.id() == id)
    }
}

/// Something in a file that couldn’t be read.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BankProblemBrief {
    /// Its line in the file, from 1.
    pub line: u32,
    pub kind: BankProblemId,
    /// The text in the file, if it’s about one.
    pub found: String,
    /// The column that’s missing.
    pub column: Option<BankColumn>,
    /// The amounts that should be equal: what was added up, and what the file states.
    pub amounts: Option<(Money, Money)>,
    /// Whether a payment is missing because of it.
    pub loses: bool,
}

impl BankProblemBrief {
    /// Whether a payment is missing only because nobody has said in which currency it is.
    pub fn lacks_currency(&self) -> bool {
        self.loses && self.kind == BankProblemId::NoCurrency
    }
}

/// What couldn’t be read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BankProblemId {
    Encoding,
    NotWellFormed,
    DamagedEntry,
    NoStatement,
    NoEntries,
    NoAmount,
    Amount,
    NoCurrency,
    Currency,
    NoDirection,
    Direction,
    NoStatus,
    Status,
    NoDate,
    Date,
    ValueDate,
    Charge,
    LineWithoutAmount,
    /// Several lines of a batch have no amounts of their own, so it’s one line here.
    Undivided,
    LinesDoNotAddUp,
    BalanceDiffers,
    UncheckedReversal,
    /// No amount has a sign, and no column says whether money came in or went out.
    NoSigns,
    NoHeader,
    NoColumn,
    Row,
    TooLarge,
    /// It has more than 20,000 payments.
    TooManyLines,
    /// It has more than 100 columns.
    TooWide,
}

/// What finance people can do with a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BankImportAction {
    /// Read the table again, with other columns.
    Read,
    /// Import the lines, and record those whose invoice is certain.
    Import,
    /// Delete what was read. Nothing was recorded.
    Discard,
    /// Undo the import and its payments.
    Undo,
}

impl BankImportAction {
    pub const ALL: [Self; 4] = [Self::Read, Self::Import, Self::Discard, Self::Undo];

    /// Its name in forms and in the API.
    pub fn id(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Import => "import",
            Self::Discard => "discard",
            Self::Undo => "undo",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.id() == id)
    }
}

/// A command about a file, as forms and the API send it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BankImportCommand {
    pub action: BankImportAction,
    /// To read: what each column contains.
    #[serde(default)]
    pub columns: Vec<Option<BankColumn>>,
    /// To read: the currency of amounts that don’t state one.
    #[serde(default)]
    pub currency: String,
    /// To read: money that went out has a sign, so amounts without one came in.
    #[serde(default)]
    pub has_signs: bool,
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

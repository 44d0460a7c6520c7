//! Bank statements: what a foundation's account received, and the invoices it pays.

mod import;
mod line;
mod list;
mod problem;
mod table;

pub use import::{
    BankImportAction, BankImportAnswer, BankImportBrief, BankImportCommand, BankImportState, GetBankImport,
};
pub use line::{
    BankLineAction, BankLineBrief, BankLineCommand, BankLinePart, BankLineState, LinePayment, ProposalBrief,
    ProposalConfidence, ProposalReason, ProposedPart, SkipReason,
};
pub use list::{BankAnswer, BankFilter, BankImports, BankLines, GetBank};
pub use problem::{BankProblemBrief, BankProblemId};
pub use table::{BankColumn, BankTable};

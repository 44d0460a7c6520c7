//! The exports of common banks.

use super::mapping::{CsvField, CsvMapping, DecimalMark};
use crate::date_order::DateOrder;

/// A bank's export.
#[derive(Clone, Copy, Debug)]
pub struct CsvPreset {
    /// A stable identifier.
    pub id: &'static str,
    /// What people call the export.
    pub title: &'static str,
    columns: &'static [(CsvField, &'static str)],
    decimal: DecimalMark,
    dates: DateOrder,
}

impl CsvPreset {
    /// The preset with this identifier.
    pub fn find(id: &str) -> Option<Self> {
        PRESETS.iter().find(|preset| preset.id == id).copied()
    }

    pub fn mapping(self) -> CsvMapping {
        CsvMapping {
            columns: self
                .columns
                .iter()
                .map(|(field, name)| (*field, (*name).to_owned()))
                .collect(),
            places: Vec::new(),
            decimal: Some(self.decimal),
            dates: Some(self.dates),
            currency: None,
            has_signs: true,
        }
    }
}

/// The column names are the banks' own. The first preset is Guildhall's own format.
pub const PRESETS: &[CsvPreset] = &[
    CsvPreset {
        id: "generic",
        title: "Generic",
        columns: &[
            (CsvField::BookingDate, "Date"),
            (CsvField::ValueDate, "Value date"),
            (CsvField::Amount, "Amount"),
            (CsvField::Currency, "Currency"),
            (CsvField::Name, "Name"),
            (CsvField::Account, "IBAN"),
            (CsvField::Text, "Text"),
            (CsvField::Reference, "Reference"),
            (CsvField::EntryReference, "Bank reference"),
        ],
        decimal: DecimalMark::Point,
        dates: DateOrder::YearMonthDay,
    },
    CsvPreset {
        id: "sparkasse",
        title: "Sparkasse (CSV-CAMT)",
        columns: &[
            (CsvField::OwnAccount, "Auftragskonto"),
            (CsvField::BookingDate, "Buchungstag"),
            (CsvField::ValueDate, "Valutadatum"),
            (CsvField::Kind, "Buchungstext"),
            (CsvField::Text, "Verwendungszweck"),
            (CsvField::EndToEndId, "Kundenreferenz (End-to-End)"),
            (CsvField::Name, "Beguenstigter/Zahlungspflichtiger"),
            (CsvField::Account, "Kontonummer/IBAN"),
            (CsvField::Amount, "Betrag"),
            (CsvField::Currency, "Waehrung"),
            (CsvField::Status, "Info"),
        ],
        decimal: DecimalMark::Comma,
        dates: DateOrder::DayMonthYear,
    },
    CsvPreset {
        id: "volksbank",
        title: "Volksbank, Raiffeisenbank",
        columns: &[
            (CsvField::OwnAccount, "IBAN Auftragskonto"),
            (CsvField::BookingDate, "Buchungstag"),
            (CsvField::ValueDate, "Valutadatum"),
            (CsvField::Name, "Name Zahlungsbeteiligter"),
            (CsvField::Account, "IBAN Zahlungsbeteiligter"),
            (CsvField::Kind, "Buchungstext"),
            (CsvField::Text, "Verwendungszweck"),
            (CsvField::Amount, "Betrag"),
            (CsvField::Currency, "Waehrung"),
        ],
        decimal: DecimalMark::Comma,
        dates: DateOrder::DayMonthYear,
    },
    CsvPreset {
        id: "wise",
        title: "Wise",
        columns: &[
            (CsvField::EntryReference, "TransferWise ID"),
            (CsvField::BookingDate, "Date"),
            (CsvField::Amount, "Amount"),
            (CsvField::Currency, "Currency"),
            (CsvField::Text, "Payment Reference"),
            (CsvField::Kind, "Description"),
            (CsvField::Name, "Payer Name"),
            (CsvField::Charges, "Total fees"),
        ],
        decimal: DecimalMark::Point,
        dates: DateOrder::DayMonthYear,
    },
];

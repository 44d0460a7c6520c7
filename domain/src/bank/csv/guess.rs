//! A mapping from the names of the columns.

use super::mapping::{CsvField, CsvMapping, folded_header};
use super::presets::PRESETS;
use super::table::tables;
use crate::bank::decode::decoded;
use crate::money::Currency;

/// Common names of columns in English, German, French, Dutch and Spanish, as [`folded_header`] returns them. The first
/// that a header contains is taken.
const NAMES: &[(CsvField, &[&str])] = &[
    (
        CsvField::BookingDate,
        &[
            "bookingdate",
            "postingdate",
            "transactiondate",
            "completeddate",
            "date",
            "buchungstag",
            "buchungsdatum",
            "buchung",
            "datum",
            "datecomptable",
            "dateoperation",
            "datedoperation",
            "boekdatum",
            "transactiedatum",
            "fecha",
            "fechaoperacion",
        ],
    ),
    (
        CsvField::ValueDate,
        &[
            "valuedate",
            "valutadatum",
            "valuta",
            "wertstellung",
            "wertstellungsdatum",
            "datevaleur",
            "datedevaleur",
            "rentedatum",
            "fechavalor",
        ],
    ),
    (
        CsvField::Amount,
        &[
            "amount",
            "betrag",
            "umsatz",
            "montant",
            "bedrag",
            "importe",
            "transactionamount",
            "sum",
        ],
    ),
    (
        CsvField::Credit,
        &[
            "credit",
            "creditamount",
            "paidin",
            "moneyin",
            "deposit",
            "haben",
            "gutschrift",
            "avoir",
            "abono",
        ],
    ),
    (
        CsvField::Debit,
        &[
            "debit",
            "debitamount",
            "paidout",
            "moneyout",
            "withdrawal",
            "soll",
            "lastschrift",
            "cargo",
        ],
    ),
    (
        CsvField::Currency,
        &[
            "currency", "wahrung", "waehrung", "währung", "devise", "munt", "valuta", "moneda", "ccy",
        ],
    ),
    (CsvField::Status, &["status", "state", "info", "etat", "estado"]),
    (
        CsvField::Name,
        &[
            "name",
            "payer",
            "payername",
            "counterparty",
            "counterpartyname",
            "partnername",
            "beneficiaryorpayer",
            "payee",
            "auftraggeberempfanger",
            "auftraggeberempfänger",
            "beguenstigterzahlungspflichtiger",
            "zahlungspflichtiger",
            "zahlungspflichtigerr",
            "namezahlungsbeteiligter",
            "auftraggeber",
            "naamtegenpartij",
            "naam",
            "nomcontrepartie",
            "contrepartie",
            "nombre",
        ],
    ),
    (
        CsvField::Account,
        &[
            "iban",
            "partneriban",
            "counterpartyiban",
            "counterpartyaccount",
            "accountnumber",
            "kontonummeriban",
            "ibanzahlungsbeteiligter",
            "kontonummer",
            "tegenrekeningibanbban",
            "tegenrekening",
            "comptecontrepartie",
        ],
    ),
    (
        CsvField::Text,
        &[
            "text",
            "paymentreference",
            "remittanceinformation",
            "description",
            "details",
            "memo",
            "verwendungszweck",
            "zahlungszweck",
            "communication",
            "libelle",
            "libellé",
            "omschrijving",
            "mededelingen",
            "concepto",
        ],
    ),
    (
        CsvField::Reference,
        &[
            "reference",
            "structuredreference",
            "creditorreference",
            "referenz",
            "betalingskenmerk",
        ],
    ),
    (
        CsvField::EndToEndId,
        &[
            "endtoendid",
            "endtoendreference",
            "kundenreferenz",
            "kundenreferenzendtoend",
        ],
    ),
    (
        CsvField::EntryReference,
        &[
            "bankreference",
            "transactionid",
            "transferwiseid",
            "id",
            "bankreferenz",
            "volgnr",
            "entryreference",
        ],
    ),
    (
        CsvField::Charges,
        &["fee", "fees", "charges", "totalfees", "gebuhr", "gebühr", "frais"],
    ),
    (
        CsvField::OwnAccount,
        &[
            "auftragskonto",
            "ibanauftragskonto",
            "ownaccount",
            "rekening",
            "ibanbban",
        ],
    ),
    (
        CsvField::Kind,
        &["type", "transactiontype", "buchungstext", "umsatztyp", "mutatiesoort"],
    ),
];

/// The preset whose columns are all there, or a mapping of the columns with common names. `None` if no row has a date and
/// an amount.
pub fn guess_mapping(bytes: &[u8]) -> Option<CsvMapping> {
    let (text, _) = decoded(bytes);
    let tables = tables(&text);
    let rows = tables.iter().flat_map(|table| table.rows.iter().take(30));
    let headers: Vec<Vec<HeaderCell<'_>>> = rows
        .map(|row| row.cells.iter().map(|cell| HeaderCell::of(cell)).collect())
        .collect();
    let presets = || {
        PRESETS
            .iter()
            .map(|preset| preset.mapping())
            .filter(|preset| headers.iter().any(|row| has_all(row, preset)))
    };
    // The preset with the most columns says the most.
    presets()
        .max_by_key(|preset| preset.columns.len())
        .or_else(|| headers.iter().map(|row| by_name(row)).find(is_enough))
}

/// A cell that could be the name of a column.
struct HeaderCell<'a> {
    cell: &'a str,
    folded: String,
    /// Without a currency: `Amount (EUR)` is an amount.
    short: String,
}

impl<'a> HeaderCell<'a> {
    fn of(cell: &'a str) -> Self {
        let (start, end) = cell.rsplit_once([' ', '(']).unwrap_or((cell, ""));
        let code = end.trim_matches(['(', ')']);
        let is_currency = code == "€" || Currency::parse(code).is_some();
        Self {
            cell,
            folded: folded_header(cell),
            short: folded_header(if is_currency { start } else { cell }),
        }
    }
}

fn has_all(row: &[HeaderCell<'_>], preset: &CsvMapping) -> bool {
    let mut names = preset.columns.iter().map(|(_, name)| folded_header(name));
    names.all(|name| row.iter().any(|cell| cell.folded == name))
}

fn by_name(row: &[HeaderCell<'_>]) -> CsvMapping {
    let mut taken = vec![false; row.len()];
    let mut columns = Vec::new();
    for (field, names) in NAMES {
        let found = names.iter().find_map(|name| {
            let mut places = row.iter().enumerate();
            places.position(|(at, cell)| !taken[at] && (cell.folded == *name || cell.short == *name))
        });
        if let Some(at) = found {
            taken[at] = true;
            columns.push((*field, row[at].cell.to_owned()));
        }
    }
    CsvMapping {
        columns,
        ..CsvMapping::default()
    }
}

fn is_enough(mapping: &CsvMapping) -> bool {
    let has = |wanted| mapping.columns.iter().any(|(field, _)| *field == wanted);
    has(CsvField::BookingDate) && (has(CsvField::Amount) || has(CsvField::Credit))
}

//! What's on an invoice, from top to bottom.

use super::content::{InvoiceContent, InvoiceParty};
use super::payment::payment;
use crate::pdf::{Block, ColumnBlock, RichText, TableBlock, TotalRow};
use app::text::Texts;
use app::words::{date, money_in_full, number};
use domain::money::Money;
use domain::reference::VatId;
use domain::tax::TaxTreatment;

/// What a document is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum DocumentKind {
    Invoice,
    CreditNote,
    /// What an invoice will say, before there's anything to pay.
    ProForma,
}

impl DocumentKind {
    /// Of issued content.
    pub fn of(content: &InvoiceContent) -> Self {
        match content.cancels {
            Some(_) => Self::CreditNote,
            None => Self::Invoice,
        }
    }
}

/// The title.
pub(super) fn title(t: Texts, content: &InvoiceContent, kind: DocumentKind) -> String {
    match kind {
        DocumentKind::Invoice => t.invoice_title(&content.label),
        DocumentKind::CreditNote => t.credit_note_title(&content.label),
        DocumentKind::ProForma => t.pro_forma_title().into_owned(),
    }
}

/// Everything under the title.
pub(super) fn blocks(t: Texts, content: &InvoiceContent, kind: DocumentKind) -> Vec<Block> {
    let mut blocks = Vec::new();
    if kind == DocumentKind::ProForma {
        blocks.push(Block::Lead(RichText::line(&t.pro_forma_warning())));
        blocks.push(Block::Paragraph(RichText::line(&t.pro_forma_text())));
    }
    blocks.push(Block::Pairs(facts(t, content, kind)));
    blocks.push(Block::Columns(vec![
        party(t, &t.invoice_from(), &content.seller),
        party(t, &t.invoice_to(), &content.buyer),
    ]));
    if kind == DocumentKind::Invoice {
        let lead = t.invoice_lead(shown(t, content, content.gross), date(t, content.due_on));
        blocks.push(Block::Lead(RichText::line(&lead)));
    }
    blocks.push(Block::Table(table(t, content)));
    let reasons = content.taxes.iter().filter(|tax| !tax.because.is_empty());
    blocks.extend(reasons.map(|tax| Block::Paragraph(RichText::plain(&tax.because))));
    match kind {
        DocumentKind::Invoice => blocks.extend(payment(t, content)),
        DocumentKind::CreditNote => blocks.push(Block::Paragraph(RichText::line(&t.credit_note_text()))),
        DocumentKind::ProForma => blocks.extend(plan(t, content)),
    }
    blocks
}

/// An amount of the invoice.
pub(super) fn shown(t: Texts, content: &InvoiceContent, minor: i64) -> String {
    let currency = content.currency;
    money_in_full(t, Money { minor, currency })
}

fn facts(t: Texts, content: &InvoiceContent, kind: DocumentKind) -> Vec<(RichText, RichText)> {
    let mut facts = vec![(t.invoice_date(), date(t, content.issued_on))];
    match (kind, &content.cancels) {
        (DocumentKind::Invoice, _) => facts.push((t.invoice_due(), date(t, content.due_on))),
        (DocumentKind::CreditNote, Some(cancelled)) => facts.push((t.credit_note_cancels(), cancelled.clone())),
        _ => {}
    }
    if let Some(part) = content.part {
        let part = t.part_of(part.number.to_string(), part.of.to_string());
        facts.push((t.invoice_part(), part));
    }
    if let Some((first, last)) = content.term {
        let name = match content.part {
            Some(_) => t.invoice_period(),
            None => t.invoice_term(),
        };
        facts.push((name, t.status_dates(date(t, first), date(t, last))));
    }
    if !content.order.is_empty() {
        facts.push((t.invoice_order(), content.order.clone()));
    }
    facts.push((t.mail_reference(), content.application.clone()));
    let texts = facts.into_iter();
    texts
        .map(|(label, value)| (RichText::line(&label), RichText::line(&value)))
        .collect()
}

fn party(t: Texts, heading: &str, party: &InvoiceParty) -> ColumnBlock {
    let vat_id = if party.vat_id.is_empty() {
        String::new()
    } else {
        t.invoice_vat_id(&party.vat_id)
    };
    // Payers type a VAT ID without saying what it is.
    let is_same = VatId::parse(&party.tax_id).is_some_and(|id| id.as_str() == party.vat_id);
    let tax_id = if is_same { "" } else { &party.tax_id };
    let lines = party.address.iter().map(String::as_str);
    let lines = lines.chain([tax_id, &vat_id, &party.registration, &party.email]);
    let lines: Vec<&str> = lines.map(str::trim).filter(|line| !line.is_empty()).collect();
    ColumnBlock {
        heading: RichText::line(heading),
        name: RichText::line(&party.name),
        text: RichText::plain(&lines.join("\n")),
    }
}

fn table(t: Texts, content: &InvoiceContent) -> TableBlock {
    let line = |text: &str| RichText::line(text);
    // The law asks for the rate of each item if there are several (Directive 2006/112/EC, article 226, points 8 and 9).
    let rates = content.taxes.first().filter(|_| content.taxes.len() > 1);
    let rows = content.lines.iter().map(|billed| {
        let rate = rates
            .and(content.taxes.get(billed.tax))
            .map(|tax| rate(t, tax.treatment));
        let amount = shown(t, content, billed.amount);
        let cells = [Some(billed.title.clone()), rate, Some(amount)];
        cells.into_iter().flatten().map(|cell| line(&cell)).collect()
    });
    let head = [
        Some(t.invoice_item().into_owned()),
        rates.map(|tax| tax.name.clone()),
        Some(amount_heading(t, content)),
    ];
    TableBlock {
        rows: rows.collect(),
        opposite: if rates.is_some() {
            vec![false, true, true]
        } else {
            vec![false, true]
        },
        head: head.into_iter().flatten().map(|cell| line(&cell)).collect(),
        wide: true,
        totals: totals(t, content),
    }
}

fn rate(t: Texts, treatment: TaxTreatment) -> String {
    match treatment {
        TaxTreatment::Rate(percent) => t.format_percent(number(t, percent)),
        TaxTreatment::ReverseCharge => t.rate_reverse_charge().into_owned(),
        TaxTreatment::OutOfScope => t.rate_none().into_owned(),
    }
}

/// All bills of the term, if this is the first of several.
fn plan(t: Texts, content: &InvoiceContent) -> Vec<Block> {
    if content.plan.is_empty() {
        return Vec::new();
    }
    let line = |text: &str| RichText::line(text);
    let total = shown(t, content, content.plan.iter().map(|part| part.gross).sum());
    let rows = content.plan.iter().map(|part| {
        vec![
            line(&date(t, part.issued_on)),
            line(&t.period_dates(date(t, part.first_day), date(t, part.last_day))),
            line(&shown(t, content, part.gross)),
        ]
    });
    let table = TableBlock {
        head: vec![
            line(&t.invoice_date()),
            line(&t.invoice_period()),
            line(&t.invoice_amount()),
        ],
        rows: rows.collect(),
        opposite: vec![false, false, true],
        wide: true,
        totals: vec![TotalRow {
            label: line(&t.invoice_total()),
            amount: line(&total),
            is_final: true,
        }],
    };
    let text = t.pro_forma_parts(content.plan.len().to_string(), &total);
    let heading = Block::Heading {
        level: 2,
        text: line(&t.bills_heading()),
    };
    let mut blocks = vec![heading, Block::Paragraph(line(&text))];
    // Without a term, nobody knows the days yet.
    if content.term.is_some() {
        blocks.push(Block::Table(table));
    }
    blocks
}

/// Says whether the amounts contain the tax.
fn amount_heading(t: Texts, content: &InvoiceContent) -> String {
    match content.taxes.first() {
        Some(tax) if content.has_gross_lines() => t.invoice_amount_with_tax(&tax.name),
        _ => t.invoice_amount().into_owned(),
    }
}

fn totals(t: Texts, content: &InvoiceContent) -> Vec<TotalRow> {
    let row = |label: &str, minor: i64, is_final: bool| TotalRow {
        label: RichText::line(label),
        amount: RichText::line(&shown(t, content, minor)),
        is_final,
    };
    let mut rows = Vec::new();
    if !content.taxes.is_empty() {
        rows.push(row(&t.invoice_net(), content.net, false));
    }
    for (place, tax) in content.taxes.iter().enumerate() {
        let name = match tax.treatment {
            TaxTreatment::Rate(percent) => t.invoice_tax_rate(&tax.name, t.format_percent(number(t, percent))),
            TaxTreatment::ReverseCharge => t.invoice_reverse_charge(&tax.name),
            TaxTreatment::OutOfScope => t.invoice_out_of_scope(&tax.name),
        };
        let name = if content.taxes.len() > 1 {
            t.invoice_tax_on(shown(t, content, content.net_of(place)), name)
        } else {
            name
        };
        rows.push(row(&name, tax.amount, false));
    }
    rows.push(row(&t.invoice_total(), content.gross, true));
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invoices::samples;
    use app::locale::Locale;

    fn heading(content: &InvoiceContent, locale: Locale) -> String {
        amount_heading(Texts::new(locale), content)
    }

    #[test]
    fn the_column_says_whether_its_amounts_contain_the_tax() {
        assert_eq!(heading(&samples::gross_lines(), Locale::En), "Amount including VAT");
        assert_eq!(heading(&samples::gross_lines(), Locale::De), "Betrag inkl. VAT");
        assert_eq!(heading(&samples::taxed(), Locale::En), "Amount");
        assert_eq!(heading(&samples::reverse_charge(), Locale::En), "Amount");
        assert_eq!(heading(&samples::dues(), Locale::En), "Amount");
    }

    #[test]
    fn a_payers_vat_id_is_named_and_printed_once() {
        let t = Texts::new(Locale::En);
        let lines = |of: &InvoiceParty| party(t, "To", of).text.string;
        let payer = lines(&samples::taxed().buyer);
        assert_eq!(payer.matches("DE987654321").count(), 1, "{payer}");
        assert!(payer.contains("VAT ID DE987654321"), "{payer}");
        // A number that isn't a VAT ID is printed as it was typed.
        let typed = InvoiceParty {
            tax_id: "51 824 753 556".to_owned(),
            ..InvoiceParty::default()
        };
        assert_eq!(lines(&typed), "51 824 753 556");
    }
}

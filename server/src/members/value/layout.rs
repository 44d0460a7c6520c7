//! The report as blocks of a document.

use crate::pdf::{Block, RichText, TableBlock, TotalRow};
use app::member::{ValueBenefit, ValueContent, ValueMoney, ValueUse};
use app::text::{Texts, isolated};

/// Everything under the title.
pub(super) fn blocks(t: Texts, content: &ValueContent) -> Vec<Block> {
    let mut blocks = vec![pairs(t, &content.facts), Block::Lead(RichText::line(&content.summary))];
    blocks.push(heading(2, &t.value_benefits()));
    if content.benefits.is_empty() {
        blocks.push(paragraph(&t.benefits_none()));
    }
    for known in &content.benefits {
        blocks.extend(benefit(t, known));
    }
    if let Some(money) = &content.money {
        blocks.push(heading(2, &t.value_price()));
        blocks.push(if money.invoices.is_empty() {
            paragraph(&t.value_no_invoices())
        } else {
            invoices(t, money)
        });
    }
    if !content.votes.is_empty() {
        blocks.push(heading(2, &t.area_votes()));
        blocks.push(pairs(t, &content.votes));
    }
    blocks.push(Block::Rule);
    blocks.push(paragraph(&content.note));
    blocks
}

fn benefit(t: Texts, benefit: &ValueBenefit) -> Vec<Block> {
    let mut blocks = vec![heading(3, &benefit.title)];
    blocks.extend(benefit.summary.as_deref().map(paragraph));
    let granted = std::iter::once((t.value_granted().into_owned(), benefit.granted.clone()));
    let all: Vec<_> = granted.chain(benefit.periods.iter().cloned()).collect();
    blocks.push(pairs(t, &all));
    blocks.extend(benefit.remarks.iter().map(|remark| paragraph(remark)));
    if !benefit.uses.is_empty() {
        blocks.push(Block::Table(uses(t, &benefit.uses)));
    }
    blocks
}

fn uses(t: Texts, uses: &[ValueUse]) -> TableBlock {
    let head = [t.value_what(), t.value_state(), t.value_evidence()];
    let rows = uses.iter().map(|used| {
        vec![
            RichText::plain(&isolated(t.locale(), &used.what)),
            RichText::plain(&format!("{}\n{}", used.state, used.day)),
            evidence(t, used),
        ]
    });
    TableBlock {
        head: head.iter().map(|label| RichText::line(label)).collect(),
        rows: rows.collect(),
        wide: true,
        ..TableBlock::default()
    }
}

/// What the foundation said, and a link.
fn evidence(t: Texts, used: &ValueUse) -> RichText {
    let mut text = RichText::plain(&isolated(t.locale(), &used.note));
    if let Some(link) = &used.link {
        if !used.note.is_empty() {
            text.push("\n");
        }
        let from = text.len();
        text.push(link);
        text.link(from, link);
    }
    text
}

fn invoices(t: Texts, money: &ValueMoney) -> Block {
    let rows = money.invoices.iter().map(|invoice| {
        [&invoice.title, &invoice.day, &invoice.state, &invoice.gross]
            .map(|text| RichText::line(text))
            .to_vec()
    });
    let head = [t.value_invoice(), t.value_day(), t.value_state(), t.value_amount()];
    let totals = money.paid.iter().map(|amount| TotalRow {
        label: RichText::line(&t.value_paid_label()),
        amount: RichText::line(amount),
        is_final: true,
    });
    Block::Table(TableBlock {
        head: head.iter().map(|label| RichText::line(label)).collect(),
        rows: rows.collect(),
        opposite: vec![false, false, false, true],
        wide: true,
        totals: totals.collect(),
    })
}

fn pairs(t: Texts, pairs: &[(String, String)]) -> Block {
    let pairs = pairs.iter();
    let pairs = pairs.map(|(label, value)| (RichText::line(label), RichText::line(&isolated(t.locale(), value))));
    Block::Pairs(pairs.collect())
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(RichText::plain(text))
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading {
        level,
        text: RichText::line(text),
    }
}

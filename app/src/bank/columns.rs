//! The form for the columns of a table: what each contains.

use super::address::import_address;
use super::form::BankForm;
use super::outcome::{error_at, problem_text};
use super::words::column;
use crate::api::{BankColumn, BankImportAction, BankImportAnswer, BankProblemBrief, BankTable};
use crate::format;
use crate::invoices::MoneyField;
use crate::site::isolate;
use crate::text::Texts;
use leptos::prelude::*;

/// The ID of the field for the currency.
pub(super) const CURRENCY: &str = "currency";

/// How many values of a column are shown.
const SAMPLES: usize = 2;

/// The ID of the field for a column.
pub(super) fn column_id(at: usize) -> String {
    format!("column-{at}")
}

/// The first column that contains what another one already does, although only texts can be in several.
pub(super) fn repeated(columns: &[Option<BankColumn>]) -> Option<usize> {
    let is_repeated = |(at, column): &(usize, &Option<BankColumn>)| {
        column.is_some_and(|column| column != BankColumn::Text)
            && columns.iter().take(*at).any(|other| other == *column)
    };
    columns.iter().enumerate().find(is_repeated).map(|(at, _)| at)
}

/// The columns. Open if nothing could be read with them, or only the currency is missing. `None` if it isn't a table, or the reader can't import it.
pub(super) fn columns(t: Texts, answer: &BankImportAnswer, form: &BankForm) -> Option<AnyView> {
    let table = answer.table.as_ref().filter(|_| answer.records)?;
    let content = column_form(t, answer, table, form);
    let is_closed = answer.import.lines > 0;
    let lacks_currency = answer.problems.iter().any(BankProblemBrief::lacks_currency);
    Some(if is_closed {
        view! {
            <details class="bank-columns" open=form.columns().is_some() || lacks_currency>
                <summary>{t.bank_columns()}</summary>
                {content}
            </details>
        }
        .into_any()
    } else {
        view! {
            <section class="bank-columns" aria-labelledby="columns">
                <h2 id="columns">{t.bank_columns()}</h2>
                {content}
            </section>
        }
        .into_any()
    })
}

fn column_form(t: Texts, answer: &BankImportAnswer, table: &BankTable, form: &BankForm) -> AnyView {
    let sent = form.columns().map(|(command, _)| command);
    let chosen = sent.map_or(&table.columns, |command| &command.columns);
    let wrong = error_at(form);
    let error = |id: &str| {
        let problem = form.problem.filter(|_| wrong.as_deref() == Some(id));
        problem.map(|problem| problem_text(t, problem))
    };
    let fields = table.header.iter().enumerate().map(|(at, _)| {
        let id = column_id(at);
        let chosen = chosen.get(at).copied().flatten();
        let error = error(&id);
        field(t, table, at, chosen, error)
    });
    let currency = MoneyField {
        id: CURRENCY,
        name: "currency",
        label: t.bank_currency(),
        hint: Some(t.bank_currency_hint().into_owned()),
        error: error(CURRENCY),
        typed: match sent {
            Some(command) => &command.currency,
            // A proposal: nothing is read in it before somebody presses the button.
            None if table.currency.is_empty() => &table.likely_currency,
            None => &table.currency,
        },
    };
    let has_signs = sent.map_or(table.has_signs, |command| command.has_signs);
    let address = import_address(&answer.foundation.id, &answer.import.id);
    view! {
        <form class="money-form" method="post" action=address novalidate>
            <p>{t.bank_columns_text()}</p>
            {fields.collect_view()}
            {currency.line(t)}
            <label class="choice">
                <input type="checkbox" name="has_signs" value="yes" checked=has_signs />
                <span>{t.bank_has_signs()}</span>
            </label>
            <p>
                <button class="button quiet" name="do" value=BankImportAction::Read.id()>{t.bank_read_button()}</button>
            </p>
        </form>
    }
    .into_any()
}

fn field(t: Texts, table: &BankTable, at: usize, chosen: Option<BankColumn>, error: Option<String>) -> AnyView {
    let id = column_id(at);
    let header = table.header.get(at).map_or("", |header| header.trim());
    let label = if header.is_empty() {
        let number = i64::try_from(at).unwrap_or(i64::MAX).saturating_add(1);
        t.bank_column_unnamed(format::number(t.locale(), number))
    } else {
        header.to_owned()
    };
    let samples: Vec<String> = table
        .sample
        .iter()
        .filter_map(|row| row.get(at))
        .filter(|value| !value.trim().is_empty())
        .take(SAMPLES)
        .cloned()
        .collect();
    let hint = (!samples.is_empty()).then(|| {
        let samples = t.bank_column_samples(samples.join(" · "));
        view! { <p class="hint" id=format!("{id}-hint")>{isolate(samples)}</p> }
    });
    let described = [
        hint.is_some().then(|| format!("{id}-hint")),
        error.is_some().then(|| format!("{id}-error")),
    ];
    let described: Vec<String> = described.into_iter().flatten().collect();
    let wrong = error.is_some();
    let error = error.map(|error| {
        view! {
            <p class="error" id=format!("{id}-error")>
                <span class="vh">{t.error_prefix()} " "</span>
                {error}
            </p>
        }
    });
    let options = BankColumn::EACH.map(|each| {
        view! { <option value=each.id() selected=chosen == Some(each)>{column(t, each)}</option> }
    });
    view! {
        <div class="field" class:wrong=wrong>
            <label class="label" for=id.clone()>
                <bdi>{label}</bdi>
            </label>
            {hint}
            {error}
            <select
                class="input"
                id=id
                name="column"
                aria-invalid=wrong.then_some("true")
                aria-describedby=(!described.is_empty()).then(|| described.join(" "))
            >
                <option value="">{t.bank_column_ignored()}</option>
                {options.into_iter().collect_view()}
            </select>
        </div>
    }
    .into_any()
}

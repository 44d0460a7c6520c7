//! The form for what a list means: its columns and dates, its tiers, and what counts for rows that don't say it.

use super::form::ImportForm;
use super::outcome::error_at;
use super::words::{column_name, order_name};
use crate::api::{ListTable, ListTier, MemberImportAction, MemberImportAnswer, MemberImportChoices, TIER_LEFT_OUT};
use crate::format;
use crate::members::address::member_import_address;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::say;
use domain::date_order::DateOrder;
use domain::import_field::ImportField;
use leptos::prelude::*;

/// The ID of the field for the first day.
pub(super) const FIRST_DAY: &str = "first_day";

/// The ID of the field for a column.
pub(super) fn column_id(at: usize) -> String {
    format!("column-{at}")
}

/// `None` unless it's a draft.
pub(super) fn choices(t: Texts, answer: &MemberImportAnswer, form: &ImportForm) -> Option<AnyView> {
    let choices = answer.choices.as_ref()?;
    let sent = form
        .sent
        .as_ref()
        .filter(|sent| sent.action == MemberImportAction::Read);
    let table = choices.table.as_ref().map(|table| columns(t, table, form));
    let tiers = choices.tiers.iter().enumerate().map(|(at, tier)| {
        let said = sent.and_then(|sent| sent.tiers.iter().find(|said| said.name == tier.name));
        let chosen = said.map_or(tier.tier.as_str(), |said| said.tier.as_str());
        self::tier(t, choices, (at, tier), chosen)
    });
    let typed = sent.map_or_else(
        || choices.first_day.map(|day| day.to_string()).unwrap_or_default(),
        |sent| sent.first_day.clone(),
    );
    let people = sent.map_or(choices.people, |sent| sent.people);
    let alike = sent.map_or(choices.alike, |sent| sent.alike);
    let asks = answer
        .counts
        .iter()
        .any(|(show, count)| *show == crate::api::ImportRowFilter::Ask && *count > 0);
    let address = member_import_address(&answer.foundation.id, &answer.import.id);
    Some(
        view! {
            <details class="bank-columns" open=asks || sent.is_some()>
                <summary>{t.import_choices()}</summary>
                <form class="money-form" method="post" action=address novalidate>
                    {table}
                    <fieldset class="field">
                        <legend class="label">{t.import_tiers()}</legend>
                        <p class="hint">{t.import_tiers_text()}</p>
                        {tiers.collect_view()}
                    </fieldset>
                    {day(t, form, typed)}
                    <label class="choice">
                        <input type="checkbox" name="people" value="yes" checked=people />
                        <span>{t.import_people()}</span>
                    </label>
                    <label class="choice">
                        <input type="checkbox" name="alike" value="yes" checked=alike />
                        <span>{t.import_alike()}</span>
                    </label>
                    <p>
                        <button class="button quiet" name="do" value=MemberImportAction::Read.id()>
                            {t.import_read_button()}
                        </button>
                    </p>
                </form>
            </details>
        }
        .into_any(),
    )
}

fn error(t: Texts, id: &str, text: String) -> AnyView {
    view! {
        <p class="error" id=format!("{id}-error")>
            <span class="vh">{t.error_prefix()} " "</span>
            {text}
        </p>
    }
    .into_any()
}

/// The first day of members for whom the list has none.
fn day(t: Texts, form: &ImportForm, typed: String) -> AnyView {
    let wrong = error_at(t, form, FIRST_DAY);
    let is_wrong = wrong.is_some();
    let described = if is_wrong {
        "first_day-hint first_day-error"
    } else {
        "first_day-hint"
    };
    view! {
        <div class="field" class:wrong=is_wrong>
            <label class="label" for=FIRST_DAY>{t.import_first_day()}</label>
            <p class="hint" id="first_day-hint">{t.import_first_day_hint()}</p>
            {wrong.map(|text| error(t, FIRST_DAY, text))}
            <input
                class="input"
                type="date"
                id=FIRST_DAY
                name="first_day"
                value=typed
                aria-invalid=is_wrong.then_some("true")
                aria-describedby=described
            />
        </div>
    }
    .into_any()
}

/// What each column of a table contains, and how its dates are written.
fn columns(t: Texts, table: &ListTable, form: &ImportForm) -> AnyView {
    let sent = form
        .sent
        .as_ref()
        .filter(|sent| sent.action == MemberImportAction::Read);
    let chosen = sent.map_or(&table.columns, |sent| &sent.columns);
    let dates = sent.map_or(table.dates, |sent| sent.dates);
    let fields = table.header.iter().enumerate().map(|(at, _)| {
        let wrong = error_at(t, form, &column_id(at));
        column(t, table, at, chosen.get(at).copied().flatten(), wrong)
    });
    let orders = DateOrder::EACH.map(|order| {
        let is_chosen = dates == Some(order);
        view! { <option value=order.id() selected=is_chosen>{order_name(t, order)}</option> }
    });
    view! {
        <p>{t.import_columns_text()}</p>
        {fields.collect_view()}
        <div class="field">
            <label class="label" for="dates">{t.import_dates()}</label>
            <select class="input" id="dates" name="dates">
                <option value="">{t.import_dates_shown()}</option>
                {orders}
            </select>
        </div>
    }
    .into_any()
}

fn column(t: Texts, table: &ListTable, at: usize, chosen: Option<ImportField>, wrong: Option<String>) -> AnyView {
    let id = column_id(at);
    let header = table.header.get(at).map_or("", String::as_str);
    let label = if header.is_empty() {
        let number = i64::try_from(at).unwrap_or(i64::MAX).saturating_add(1);
        t.bank_column_unnamed(format::number(t.locale(), number))
    } else {
        header.to_owned()
    };
    let samples = table
        .sample
        .iter()
        .filter_map(|row| row.get(at))
        .filter(|cell| !cell.is_empty());
    let samples: Vec<&str> = samples.map(String::as_str).collect();
    let hint_id = format!("{id}-hint");
    let is_wrong = wrong.is_some();
    let described = if is_wrong {
        format!("{hint_id} {id}-error")
    } else {
        hint_id.clone()
    };
    let options = ImportField::EACH.map(|column| {
        let is_chosen = chosen == Some(column);
        view! { <option value=column.id() selected=is_chosen>{column_name(t, column)}</option> }
    });
    view! {
        <div class="field" class:wrong=is_wrong>
            <label class="label" for=id.clone()><bdi>{label}</bdi></label>
            <p class="hint" id=hint_id><bdi>{samples.join(" · ")}</bdi></p>
            {wrong.map(|text| error(t, &id, text))}
            <select
                class="input"
                id=id.clone()
                name="column"
                aria-invalid=is_wrong.then_some("true")
                aria-describedby=described
            >
                <option value="">{t.import_column_nothing()}</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}

/// Which tier the list means.
fn tier(t: Texts, choices: &MemberImportChoices, (at, tier): (usize, &ListTier), chosen: &str) -> AnyView {
    let id = format!("tier-{at}");
    let label = if tier.name.is_empty() {
        t.import_tier_none(tier.rows)
    } else {
        t.import_tier_rows(&tier.name, tier.rows)
    };
    let options = choices.offered.iter().map(|(id, title)| {
        let is_chosen = id == chosen;
        view! { <option value=id.clone() selected=is_chosen>{say(t, title).to_owned()}</option> }
    });
    view! {
        <input type="hidden" name="tier_name" value=tier.name.clone() />
        <label class="label" for=id.clone()>{isolate(label)}</label>
        <select class="input" id=id name="tier">
            <option value="">{t.import_tier_choose()}</option>
            {options.collect_view()}
            <option value=TIER_LEFT_OUT selected=chosen == TIER_LEFT_OUT>{t.import_tier_left_out()}</option>
        </select>
    }
    .into_any()
}

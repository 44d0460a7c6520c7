//! `foundation.toml`.

use crate::country::code;
use crate::date::YearDay;
use crate::file::problem::Problem;
use crate::file::value;
use crate::file::view::{TableView, TomlTable};
use crate::foundation::{Contact, Foundation, HomeItem, InvoiceSettings, ReadyReason, ReasonUse, Theme};
use crate::reference::{Iban, VatId};
use crate::review::Holidays;
use crate::text::Text;
use std::collections::BTreeMap;

pub(in crate::file) fn foundation(
    id: &str,
    text: &str,
    table: &TomlTable<'_>,
    stories: &BTreeMap<String, String>,
    _problems: &mut [Problem],
) -> Foundation {
    let plain = TableView {
        table,
        text,
        start: 0,
        end: 0,
        language: "en",
    };
    let languages = plain.words("languages");
    let language = languages.first().map_or("en", String::as_str);
    let view = TableView { language, ..plain };
    let name = view.must_text("name");
    let section = |key: &str| {
        let section = view.table(key);
        let title = section.map(|section| section.must_text("title")).unwrap_or_default();
        (
            title,
            section.map(|section| entries(section, "items")).unwrap_or_default(),
        )
    };
    let (projects_title, projects) = section("projects");
    let (readers_title, readers) = section("readers");
    let (commitments_title, commitments) = section("commitments");
    let look = view.table("look");
    let colour = |key: &str| look.and_then(|look| look.owned(key)).unwrap_or_default();
    let contact = view.table("contact");
    let mut story = Text::default();
    for (tag, words) in stories {
        story.insert(tag, words.clone());
    }
    Foundation {
        id: id.to_owned(),
        short_name: view.text("short_name").unwrap_or_else(|| name.clone()),
        name,
        tagline: view.must_text("tagline"),
        mark: view.owned("mark").unwrap_or_default(),
        look: Theme {
            accent: colour("accent"),
            accent_dark: colour("accent_dark"),
        },
        contact: Contact {
            email: contact.and_then(|contact| contact.owned("email")).unwrap_or_default(),
            url: contact.and_then(|contact| contact.owned("url")),
        },
        website: view.owned("website"),
        officer: view.table("officer").and_then(|officer| officer.text("title")),
        holidays: holidays(view),
        time_zone: view.owned("time_zone"),
        reasons: reasons(view),
        approves_pages: view
            .table("directory")
            .is_some_and(|directory| directory.yes("approval")),
        invoices: view.table("invoices").map(invoices).unwrap_or_default(),
        projects_title,
        projects,
        readers_title,
        readers,
        commitments_title,
        commitments,
        legal: entries(view, "legal"),
        in_force: view
            .entries("in_force")
            .into_iter()
            .filter_map(|(programme, _, version)| Some((programme.to_owned(), version.get_ref().as_str()?.to_owned())))
            .collect(),
        story,
        languages,
    }
}

/// Days of one year are dates, and days of every year are words.
fn holidays(view: TableView<'_>) -> Holidays {
    let days = || view.items("holidays").into_iter();
    Holidays {
        dates: days().filter_map(|day| value::date(day.get_ref())).collect(),
        yearly: days()
            .filter_map(|day| YearDay::parse(day.get_ref().as_str()?))
            .collect(),
    }
}

fn reasons(view: TableView<'_>) -> Vec<ReadyReason> {
    let written = view.list("reasons").into_iter();
    let reason = |reason: TableView<'_>| {
        Some(ReadyReason {
            used_for: ReasonUse::parse(reason.word("for")?)?,
            title: reason.must_text("title"),
            text: reason.must_text("text"),
        })
    };
    written.filter_map(reason).collect()
}

fn invoices(view: TableView<'_>) -> InvoiceSettings {
    InvoiceSettings {
        address: view.words("address"),
        street: view.owned("street").unwrap_or_default(),
        postcode: view.owned("postcode").unwrap_or_default(),
        city: view.owned("city").unwrap_or_default(),
        country: view.word("country").and_then(code).map(str::to_owned),
        tax_id: view.owned("tax_id"),
        vat_id: view.word("vat_id").and_then(VatId::parse),
        registration: view.owned("registration"),
        iban: view.word("iban").and_then(|typed| Iban::parse(typed).ok()),
        bic: view.owned("bic"),
        days: view.small("days").unwrap_or(InvoiceSettings::default().days),
        reminders: if view.has("reminders") {
            view.smalls("reminders")
        } else {
            InvoiceSettings::default().reminders
        },
    }
}

fn entries(view: TableView<'_>, key: &str) -> Vec<HomeItem> {
    let items = view.list(key).into_iter();
    items
        .map(|item| HomeItem {
            title: item.must_text("title"),
            text: item.text("text"),
            url: item.owned("url"),
        })
        .collect()
}

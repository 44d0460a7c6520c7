//! Fifty bad inputs. Each has the same error in the summary and at its field, and stays as it was typed (W6, W7).

use super::fleet::Fleet;
use super::walk::{Walker, site_on, text_of};
use crate::site::Site;
use domain::typed::{cleaned, one_line};
use rstest::rstest;
use server::storage::Backend;
use std::collections::BTreeMap;

/// The programme and step.
type Page = (&'static str, &'static str);
const YOU: Page = ("keeper", "you");
const ORGANISATION: Page = ("keeper", "organisation");
const ADDRESS: Page = ("keeper", "address");
const LEGAL: Page = ("keeper", "role-legal");
const INVOICE: Page = ("keeper", "invoice");
const LIGHT: Page = ("keeper", "questions");
const SITE: Page = ("keeper", "questions-marketing");
const FACTS: Page = ("fleet", "facts");
const FLAG: Page = ("fleet", "questions");
const WAY: Page = ("silver", "contribution");
const PLAN: Page = ("silver", "plan");
const SIGN: Page = ("answered", "agreement-membership");
const OFFER: Page = ("community", "contribution");

/// The page, the field, the input and the error. `x*201` means that many letters.
#[rustfmt::skip]
const BAD: [(Page, &str, &str, &str); 50] = [
    (YOU, "you.name", "", "Enter an answer for “Full name”"),
    (YOU, "you.name", " \t\u{a0}\u{3000} ", "Enter an answer for “Full name”"),
    (YOU, "you.name", "\u{200b}\u{feff}\u{2060}", "Enter an answer for “Full name”"),
    (YOU, "you.name", "\0\u{1}\u{7f}\u{9d}", "Enter an answer for “Full name”"),
    (YOU, "you.name", "x*201", "Full name: use 200 characters or fewer"),
    (YOU, "you.email", "", "Enter an answer for “Email address”"),
    (YOU, "you.email", "ada", "Email address: enter an email address in the format name@example.org"),
    (YOU, "you.email", "ada@", "enter an email address in the format name@example.org"),
    (YOU, "you.email", "@example.org", "enter an email address in the format name@example.org"),
    (YOU, "you.email", "ada@localhost", "enter an email address in the format name@example.org"),
    (YOU, "you.email", "ada@192.0.2.1", "enter an email address in the format name@example.org"),
    (YOU, "you.email", "ada@example.org, bob@example.org", "enter an email address in the format name@example.org"),
    (YOU, "you.email", "ada@example.org\r\nBcc: all@example.org", "enter an email address in the format name@example.org"),
    (YOU, "you.email", "a..da@example.org", "enter an email address in the format name@example.org"),
    (YOU, "you.email", "\"><script>alert(1)</script>@x", "enter an email address in the format name@example.org"),
    (YOU, "you.email", "😀@example.org", "enter an email address in the format name@example.org"),
    (ORGANISATION, "organisation.name", "x*201", "Legal name: use 200 characters or fewer"),
    (ORGANISATION, "organisation.kind", "pirates", "Choose an answer for “Type of organisation"),
    (ORGANISATION, "organisation.website", "javascript:alert(1)", "Website: enter a web address in the format https://example.org"),
    (ORGANISATION, "organisation.website", "javascript://x.org/%0aalert(1)", "enter a web address in the format"),
    (ORGANISATION, "organisation.website", "data:text/html,<script>", "enter a web address in the format"),
    (ORGANISATION, "organisation.website", "https://ada:secret@example.org", "enter a web address in the format"),
    (ORGANISATION, "organisation.website", "http://192.0.2.1/", "enter a web address in the format"),
    (ORGANISATION, "organisation.website", "http://[::1]/", "enter a web address in the format"),
    (ORGANISATION, "organisation.website", "our site", "enter a web address in the format"),
    (ORGANISATION, "organisation.vat", "123", "VAT number: include the country code, for example DE123456789"),
    (ORGANISATION, "organisation.vat", "DE", "include the country code"),
    (ORGANISATION, "organisation.vat", "DE1234567890123456", "include the country code"),
    (ADDRESS, "country", "Atlantis", "Country: choose a country from the list"),
    (ADDRESS, "country", "XX", "Country: choose a country from the list"),
    (ADDRESS, "address.city", "", "Enter an answer for “Town or city”"),
    (LEGAL, "role.legal.1.who", "captain.1", "Choose an answer for “Who is it"),
    (INVOICE, "invoice.same", "perhaps", "Choose an answer for “Should we address the invoice to the organisation"),
    (LIGHT, "question.height", "-1", "Height must be a whole number between 0 and 300"),
    (LIGHT, "question.height", "301", "Height must be a whole number between 0 and 300"),
    (LIGHT, "question.height", "1.5", "Height must be a whole number between 0 and 300"),
    (LIGHT, "question.height", "１２ｍ", "Height must be a whole number between 0 and 300"),
    (LIGHT, "question.height", "99999999999999999999", "Height must be a whole number between 0 and 300"),
    (LIGHT, "question.first_lit", "2026-02-30", "First lit: enter a date, for example"),
    (LIGHT, "question.first_lit", "07/15/2026", "First lit: enter a date, for example"),
    (LIGHT, "question.first_lit", "tomorrow", "First lit: enter a date, for example"),
    (LIGHT, "question.story", "x*20001", "History: use 5,000 characters or fewer"),
    (SITE, "question.site", "mailto:ada@example.org", "Site: enter a web address in the format"),
    (FACTS, "fact.ships", "many", "Ships must be a whole number between 0 and"),
    (FLAG, "question.flag", "black", "Choose an answer for “Flag"),
    (PLAN, "plan.in-kind.value", "2,499.99", "Value per year: enter $2,500 or more"),
    (PLAN, "plan.in-kind.until", "2026-08-01", "End date: the end date must be the same as or after the start date"),
    (SIGN, "sign.membership.consent", "", "Tick the box to sign the agreement"),
    (WAY, "give", "nothing", "Choose an answer for “How would you like to contribute"),
    (OFFER, "offer.amount", "a lot", "Amount per year must be an amount of money, like"),
];

fn meant(typed: &str) -> String {
    match typed.strip_prefix("x*").map(str::parse) {
        Some(Ok(times)) => "x".repeat(times),
        _ => typed.to_owned(),
    }
}

/// An applicant for each tier.
async fn readers<'a>(folder: &str, site: &'a Site) -> BTreeMap<&'static str, Walker<'a>> {
    let mut readers = BTreeMap::new();
    if folder == "programmes" {
        for tier in ["silver", "community"] {
            let mut walker = Walker::begin(site, "almalinux", "membership", tier, &[]).await;
            if tier == "silver" {
                walker.open("contribution").await;
                walker
                    .fill(&BTreeMap::from([("give".to_owned(), "in-kind".to_owned())]), "later")
                    .await;
            }
            readers.insert(tier, walker);
        }
    } else {
        for tier in ["keeper", "fleet"] {
            let walker = Walker::begin(site, "harbour", "membership", tier, &[]).await;
            readers.insert(tier, walker);
        }
        let at = Fleet::answered(&site.state).await.at("");
        let page = String::new();
        readers.insert("answered", Walker { site, at, page });
    }
    readers
}

#[rstest]
#[tokio::test]
async fn w6_w7_fifty_bad_inputs_are_told_at_their_fields_and_kept_as_typed(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let mut told = 0;
    for folder in ["server/tests/harbours", "programmes"] {
        let site = site_on(backend, folder);
        let mut readers = readers(folder, &site).await;
        for ((tier, step), key, typed, words) in BAD {
            let Some(walker) = readers.get_mut(tier) else { continue };
            told += 1;
            walker.open(step).await;
            let typed = meant(typed);
            let mut answers = BTreeMap::from([(key.to_owned(), typed.clone())]);
            if let Some(plan) = key.strip_suffix(".until") {
                answers.insert(format!("{plan}.from"), "2026-08-02".to_owned());
            }
            walker.fill(&answers, "next").await;
            assert_told(walker, step, key, &typed, words);
            // The next case starts with an empty field.
            let emptied = answers.into_keys().map(|key| (key, String::new())).collect();
            walker.fill(&emptied, "later").await;
        }
    }
    assert_eq!(told, BAD.len());
}

fn assert_told(walker: &Walker<'_>, step: &str, key: &str, typed: &str, words: &str) {
    let told = format!("{step} {key} {typed:.40}");
    assert!(walker.at.ends_with(&format!("/{step}?check")), "{told}: {}", walker.at);
    assert!(walker.page.contains("<title>Error: "), "{told}");
    let summary = walker.complaints();
    assert!(summary.contains(words), "{told}: {summary}");
    let id = format!("f-{}", key.replace('.', "-"));
    assert!(walker.page.contains(&format!("href=\"#{id}\"")), "{told}");
    assert!(walker.page.contains(&format!("id=\"{id}\"")), "{told}");
    let error = text_of(&walker.page, &format!("{id}-error"), "</p>").unwrap_or_default();
    let error = error.trim_start_matches("Error: ");
    assert!(
        !error.is_empty() && summary.contains(error),
        "{told}: {error} / {summary}"
    );
    let form = walker.form(step);
    let field = form.fields.iter().find(|field| field.name == key).unwrap();
    if matches!(field.kind.as_str(), "text" | "email" | "textarea") {
        // Single-line fields can't contain line breaks.
        let mut kept = if field.kind == "textarea" {
            cleaned(typed)
        } else {
            one_line(typed)
        };
        kept.truncate(20_000);
        let kept = if kept.trim().is_empty() { "" } else { &kept };
        assert_eq!(field.value.as_deref(), Some(kept), "{told}");
    }
}

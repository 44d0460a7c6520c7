//! Agreements without gaps: what isn't there takes its bracket, label, line and heading with it.

use super::behind::get;
use super::walk::{Walker, between, text};
use crate::site::{Site, example, root};
use axum::body::to_bytes;
use axum::http::StatusCode;
use domain::date::Date;
use server::applications::{LinkSecret, Submitted};
use server::clock::Clock;
use server::programmes::load;
use server::reviews::submit;
use std::collections::BTreeMap;
use std::fs;

const PROGRAMME: &str = r#"
programme = "membership"
version = "2026"
from = 2026-01-01
title = "Membership"
summary = "Keep the commons running."
currency = "EUR"

[tiers.friend]
title = "Friend"
price = { amount = 100 }

[roles.legal]
title = "Authorised signatory"
signs = true

[agreements.membership]
title = "Membership agreement"
file = "membership-agreement"
version = "1.0"
"#;

const TEMPLATE: &str = "# Membership agreement

The member is {{party}}. I am {{representative}}.

{{only if address}}Seat: {{address}}{{only if registration}} ({{registration}}){{end}}{{end}}

{{only if registration}}- Registration: {{registration}}{{end}}

{{only if benefits}}
## What the member gets

{{benefits}}
{{end}}
{{only if responsibilities}}
## What the member commits to

{{responsibilities}}
{{end}}
{{only if no responsibilities}}
Nothing else is expected.
{{end}}
{{only if alternatives}}
## Instead of money

{{alternatives}}
{{end}}
## Fee

{{price}}

{{foundation}} welcomes the tier {{tier}}.
";

/// An application to a foundation with this agreement, on the page on which it's signed.
async fn at_the_agreement<'a>(site: &'a Site, answers: &BTreeMap<String, String>) -> Walker<'a> {
    let mut walker = Walker::begin(site, "example", "membership", "friend", &[]).await;
    walker.complete(answers).await;
    walker.open("agreement-membership").await;
    walker
}

fn site_with(template: &str) -> Site {
    let folder = example(&[PROGRAMME]);
    fs::write(folder.path().join("example/membership-agreement.md"), template).unwrap();
    Site::new(load(folder.path()).unwrap(), |_| {})
}

fn answers(register: &str) -> BTreeMap<String, String> {
    [
        ("organisation.name", "Nordic Tools Co., Ltd."),
        ("organisation.register", register),
        ("organisation.vat", ""),
        ("address.street2", ""),
        ("address.region", ""),
        ("address.postcode", ""),
        ("address.street", "1 Quay"),
        ("address.city", "Kiel"),
        ("address.country", "DE"),
    ]
    .map(|(key, answer)| (key.to_owned(), answer.to_owned()))
    .into()
}

#[tokio::test]
async fn f32_nobody_signs_an_empty_bracket_label_line_or_heading() {
    let site = site_with(TEMPLATE);
    let walker = at_the_agreement(&site, &answers("")).await;
    let article = text(between(&walker.page, "class=\"document\">", "</article>").unwrap());
    let signed = "The member is Nordic Tools Co., Ltd. I am Sample";
    assert!(article.contains(signed), "{article}");
    assert!(
        article.contains("Nothing else is expected. Fee €100 a year"),
        "{article}"
    );
    for gap in [
        "()",
        "( )",
        "Registration",
        "What the member",
        "Instead of money",
        "..",
        "{{",
    ] {
        assert!(!article.contains(gap), "{gap}: {article}");
    }
    let walker = at_the_agreement(&site, &answers("HRB 7")).await;
    let article = text(between(&walker.page, "class=\"document\">", "</article>").unwrap());
    assert!(
        article.contains("(Register number HRB 7)") || article.contains("HRB 7)"),
        "{article}"
    );
    assert!(article.contains("Registration: "), "{article}");
}

#[tokio::test]
async fn f32_the_title_is_above_the_agreement_once_on_the_page_and_in_the_pdf() {
    for title in [
        "# Membership agreement",
        "## **Membership  Agreement**",
        "Membership agreement\n====",
    ] {
        let site = site_with(&TEMPLATE.replace("# Membership agreement", title));
        let walker = at_the_agreement(&site, &answers("")).await;
        let main = text(between(&walker.page, "<h1", "</article>").unwrap());
        assert_eq!(
            main.matches("greement").count(),
            main.matches("agreement").count(),
            "{main}"
        );
        let article = text(between(&walker.page, "class=\"document\">", "</article>").unwrap());
        let article = article.split_once("The member is").unwrap().0;
        assert!(
            !article.to_lowercase().contains("membership agreement"),
            "{title}: {article}"
        );

        let pdf = site
            .bytes(get(&format!("/apply/{}/documents/membership.pdf", walker.secret())))
            .await;
        assert_eq!(pdf.status(), StatusCode::OK);
        let pdf = to_bytes(pdf.into_body(), usize::MAX).await.unwrap();
        let said = lopdf::Document::load_mem(&pdf).unwrap().extract_text(&[1]).unwrap();
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(said.to_lowercase().matches("membership agreement").count(), 1, "{said}");
        assert!(said.contains("Nordic Tools Co., Ltd. I am"), "{said}");
        for gap in ["()", "Registration", "Instead of money", ".."] {
            assert!(!said.contains(gap), "{gap}: {said}");
        }
    }
}

#[test]
fn f32_a_template_that_could_leave_a_gap_is_a_problem() {
    let folder = example(&[PROGRAMME]);
    let file = folder.path().join("example/membership-agreement.md");
    fs::write(file, "{{party}}, Germany ({{registration}})\n").unwrap();
    let problems = load(folder.path()).unwrap_err().to_string();
    assert!(problems.contains("\"registration\" can be empty"), "{problems}");
    assert!(problems.contains("{{only if registration}}"), "{problems}");
}

/// Every agreement that ships, filled in with nothing but what has to be answered.
#[test]
fn f32_shipped_agreements_have_no_gaps() {
    let mut read = 0;
    for folder in ["programmes", "server/tests/harbours", "server/src/cli/init"] {
        let Ok(loaded) = load(root().join(folder)) else {
            panic!("{folder} has problems")
        };
        assert!(loaded.problems.is_empty(), "{folder}");
        for shelf in loaded.catalogue.foundations() {
            let agreements = shelf.versions.iter().flat_map(|version| &version.joining.agreements);
            for agreement in agreements {
                for language in agreement.template.languages() {
                    read += 1;
                    let filled = domain::template::fill(agreement.template.say(language), |name| {
                        let optional = domain::template::OPTIONAL_PLACEHOLDERS.contains(&name);
                        if optional { String::new() } else { name.to_owned() }
                    });
                    for (line, next) in filled.lines().zip(filled.lines().skip(2)) {
                        assert!(!line.trim_end().ends_with(':'), "{language}: {line}");
                        assert!(!(line.starts_with('#') && next.starts_with('#')), "{language}: {line}");
                    }
                    assert!(!filled.contains("()") && !filled.contains("{{"), "{filled}");
                }
            }
        }
    }
    assert!(read > 20, "{read}");
}

#[tokio::test]
async fn f33_an_agreement_states_its_first_and_last_day_price_notice_and_commitment() {
    let term = r#"
[tiers.friend.term]
kind = "calendar"
prorate = "by month"
notice_by = "12-01"
commitment_months = 6
silence = "renews"
lapse = "ended"

[roles.legal]"#;
    let folder = example(&[&PROGRAMME.replace("\n[roles.legal]", term)]);
    let template = format!("{TEMPLATE}\n## Term\n\n{{{{term}}}}\n");
    fs::write(folder.path().join("example/membership-agreement.md"), template).unwrap();
    let site = Site::new(load(folder.path()).unwrap(), |_| {});
    let walker = at_the_agreement(&site, &answers("")).await;
    let article = text(between(&walker.page, "class=\"document\">", "</article>").unwrap());
    let article = article.replace('\u{a0}', " ");
    for stated in [
        "15 July 2026 to 31 December 2026: €50",
        "6/12",
        "Give notice by: 1 December 2026",
        "Minimum commitment: 6 months",
        "Renewal:",
        "These days apply if the application is approved on 15 July 2026.",
    ] {
        assert!(article.contains(stated), "{stated}: {article}");
    }
    // The text stays as it was signed, even if it's submitted in another month.
    let mut later = site.state.clone();
    later.clock = Clock::Fixed(Date::parse("2026-09-20").unwrap());
    let secret = LinkSecret::parse(&walker.secret()).unwrap();
    assert_eq!(submit(&later, &secret).await.unwrap(), Submitted::Yes);
}

/// Agreements had the days of an approval on the day of the signature, and the other pages those of the promised one.
#[tokio::test]
async fn before_the_decision_everything_states_the_same_days() {
    let term = r#"
[tiers.friend.term]
kind = "rolling"
months = 12

[review_days]
staff = 10

[roles.legal]"#;
    let programme = PROGRAMME
        .replace(
            "price = { amount = 100 }",
            "price = { amount = 100 }\nreview = [\"staff\"]",
        )
        .replace("\n[roles.legal]", term);
    let folder = example(&[&programme]);
    let template = format!("{TEMPLATE}\n## Term\n\n{{{{term}}}}\n");
    fs::write(folder.path().join("example/membership-agreement.md"), template).unwrap();
    let site = Site::new(load(folder.path()).unwrap(), |_| {});
    let mut walker = at_the_agreement(&site, &answers("")).await;
    let article = text(between(&walker.page, "class=\"document\">", "</article>").unwrap());
    let article = article.replace('\u{a0}', " ");
    // 15 July is a Wednesday, and ten working days later is the 29th.
    for stated in [
        "29 July 2026 to 28 July 2027",
        "These days apply if the application is approved on 29 July 2026.",
    ] {
        assert!(article.contains(stated), "{stated}: {article}");
    }
    walker.open("check").await;
    let check = text(&walker.page).replace('\u{a0}', " ");
    for stated in ["29 July 2026", "28 July 2027"] {
        assert!(check.contains(stated), "{stated}: {check}");
    }
}

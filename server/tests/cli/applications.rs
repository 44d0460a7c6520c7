//! `guildhall applications`: what staff use until there's a console.

use super::place::{Answers, Place, applied, reference, submitted};
use crate::site::Site;

const HARBOUR: Answers<'_> = &[
    ("organisation.name", "Harbour Works Ltd"),
    ("organisation.website", "https://harbour.example.org/about"),
    ("organisation.register", "HRB 12345"),
    ("organisation.vat", ""),
];

/// The sample answers, with some replaced.
fn but(others: Answers<'_>) -> Vec<(&str, &str)> {
    let kept = HARBOUR
        .iter()
        .filter(|(key, _)| !others.iter().any(|(other, _)| other == key));
    kept.chain(others).copied().collect()
}

#[tokio::test]
async fn what_waits_is_listed_and_likely_duplicates_are_pointed_out_here_and_not_to_the_applicant() {
    for place in Place::each() {
        let site = place.site();
        assert_eq!(
            place.told(&["applications"]),
            (0, "No applications are waiting for a decision.\n".to_owned())
        );
        let first = submitted(&site, HARBOUR).await;
        let by_number = but(&[
            ("organisation.name", "Quay Holding"),
            ("organisation.website", "https://quay.example.net"),
            ("organisation.register", "hrb-12345"),
        ]);
        let by_website = but(&[
            ("organisation.name", "Pilots of the North"),
            ("organisation.website", "https://www.harbour.example.org"),
            ("organisation.register", ""),
        ]);
        let by_name = but(&[
            ("organisation.name", "HARBOUR-WORKS LIMITED"),
            ("organisation.website", "https://works.example.com"),
            ("organisation.register", "7"),
        ]);
        let unlike = but(&[
            ("organisation.name", "Lantern Makers"),
            ("organisation.website", "https://lantern.example.com"),
            ("organisation.register", "8"),
        ]);
        let mut others = Vec::new();
        for answers in [&by_number, &by_website, &by_name, &unlike] {
            others.push(submitted(&site, answers).await);
        }
        let (code, told) = place.told(&["applications"]);
        assert_eq!(code, 0, "{told}");
        let of = |reference: &str| {
            let lines = told.lines().skip_while(|line| !line.starts_with(reference));
            let own = lines.take_while(|line| line.starts_with(reference) || line.starts_with("  "));
            own.map(str::to_owned).collect::<Vec<_>>()
        };
        let own = of(&first.0);
        let row: Vec<&str> = own[0].split("  ").map(str::trim).collect();
        let expected = [
            &first.0,
            "2026-07-15",
            "almalinux/membership/ruby",
            "submitted",
            "Harbour Works Ltd",
        ];
        assert_eq!(row, expected);
        let why = ["the same register or VAT number", "the same website", "a similar name"];
        for ((other, _), why) in others.iter().zip(why) {
            let pointed_out = |other: &str| format!("  may be a duplicate of {other}: {why}");
            assert!(own.contains(&pointed_out(other)), "{why}: {told}");
            assert!(of(other).contains(&pointed_out(&first.0)), "{why}: {told}");
        }
        assert_eq!(own.len(), 4, "{told}");
        assert_eq!(of(&others[3].0).len(), 1, "{told}");
        for (reference, secret) in others.iter().chain([&first]) {
            not_told_to_the_applicant(&site, reference, secret, &told).await;
        }
    }
}

/// Applicants don't learn about other applications, from pages, the API or emails.
async fn not_told_to_the_applicant(site: &Site, own: &str, secret: &str, listed: &str) {
    let mut seen = String::new();
    for address in [
        format!("/apply/{secret}"),
        format!("/apply/{secret}/check"),
        format!("/api/v1/applications/{secret}"),
    ] {
        seen.push_str(&site.get(&address).await.body);
    }
    let mut tx = site.state.database.read().await.unwrap();
    let letters: Vec<(Vec<u8>,)> = tx
        .all("SELECT message FROM outbox WHERE application = $1", &[own.into()])
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    assert!(!letters.is_empty());
    for (letter,) in letters {
        seen.push_str(&String::from_utf8_lossy(&letter));
    }
    assert!(seen.contains(own));
    let rows = listed.lines().filter(|line| !line.starts_with(' '));
    for other in rows
        .filter_map(|row| row.split_whitespace().next())
        .filter(|other| *other != own)
    {
        assert!(!seen.contains(other), "{own} reads of {other}");
    }
    for word in ["perhaps the same", "uplicate"] {
        assert!(!seen.contains(word), "{own} reads \"{word}\"");
    }
}

#[tokio::test]
async fn a_question_reaches_the_applicant_and_wrong_ones_say_what_to_write() {
    for place in Place::each() {
        let site = place.site();
        let (reference, secret) = submitted(&site, HARBOUR).await;
        let ask = |reference: &str, step: &str, question: &str| {
            place.told(&["applications", "ask", reference, step, question])
        };
        let cases = [
            (
                "0000-0000",
                "organisation",
                "Why?",
                "there's no application 0000-0000; `guildhall applications` lists the ones waiting for a decision"
                    .to_owned(),
            ),
            (
                &reference,
                "organization",
                "Why?",
                format!("{reference} has no step \"organization\"; did you mean \"organisation\"?"),
            ),
            (
                &reference,
                "organisation",
                " ",
                "the question is empty; write what you want to know".to_owned(),
            ),
        ];
        for (reference, step, question, told) in cases {
            assert_eq!(ask(reference, step, question), (2, format!("guildhall: {told}\n")));
        }
        let lower = reference.to_lowercase();
        assert_eq!(
            ask(&lower, "organisation", "Which register is this?"),
            (0, format!("{reference}: question sent to the applicant by email.\n"))
        );
        let (_, listed) = place.told(&["applications", "list"]);
        assert!(listed.contains("  asked  "), "{listed}");
        let answer = site.json(&format!("/applications/{secret}")).await;
        assert_eq!(answer["state"], "asked");
        assert_eq!(answer["requests"][0]["question"], "Which register is this?");
        assert_eq!(place.told(&["ledger", "verify"]).0, 0);
    }
}

#[tokio::test]
async fn a_draft_does_not_wait_and_cannot_be_asked() {
    let [place, _] = Place::each();
    let site = place.site();
    let reference = reference(&site, &applied(&site, HARBOUR).await.secret()).await;
    assert_eq!(
        place.told(&["applications"]).1,
        "No applications are waiting for a decision.\n"
    );
    let (code, told) = place.told(&["applications", "ask", &reference, "organisation", "Why?"]);
    assert_eq!(code, 2);
    assert!(
        told.contains("isn't waiting for a decision: it hasn't been submitted yet, or was withdrawn"),
        "{told}"
    );
}

#[tokio::test]
async fn the_foundation_signs_after_its_member() {
    for place in Place::each() {
        let site = place.site();
        let (reference, _) = submitted(&site, HARBOUR).await;
        let sign = |reference: &str, agreement: &str, name: &str| {
            let typed = [
                "applications",
                "countersign",
                reference,
                agreement,
                "--name",
                name,
                "--title",
                "Chair",
            ];
            place.told(&typed)
        };
        let (code, told) = sign("0000-0000", "sponsor", "Grace Hopper");
        assert_eq!(code, 2);
        assert!(told.contains("there's no application 0000-0000"), "{told}");
        let (code, told) = sign(&reference, "sponsr", "Grace Hopper");
        assert_eq!(code, 2);
        assert!(
            told.contains("no agreement \"sponsr\" for the foundation to countersign; did you mean \"sponsor\"?"),
            "{told}"
        );
        let (code, told) = sign(&reference, "sponsor", " ");
        assert_eq!(
            (code, told.as_str()),
            (
                2,
                "guildhall: add the signatory's name and job title: --name NAME --title TITLE\n"
            )
        );
        // The second time, it's signed already.
        for _ in 0..2 {
            let done = sign(&reference, "sponsor", "Grace Hopper");
            assert_eq!(done, (0, format!("{reference}: sponsor countersigned.\n")));
        }
        let mut tx = site.state.database.read().await.unwrap();
        let signed: Vec<(String, String)> = tx
            .all(
                "SELECT name, title FROM signature WHERE application = $1 AND side = 'foundation'",
                &[(&reference).into()],
            )
            .await
            .unwrap();
        tx.rollback().await.unwrap();
        assert_eq!(signed, [("Grace Hopper".to_owned(), "Chair".to_owned())]);
        let (_, told) = place.told(&["ledger", "verify"]);
        assert_eq!(told, "6 entries, unbroken.\n");
    }
}

#[tokio::test]
async fn nothing_is_countersigned_that_no_member_has_signed() {
    let [place, _] = Place::each();
    let site = place.site();
    let walker = crate::applications::walk::Walker::begin(&site, "almalinux", "membership", "ruby", &[]).await;
    let reference = reference(&site, &walker.secret()).await;
    let typed = [
        "applications",
        "countersign",
        &reference,
        "sponsor",
        "--name",
        "A",
        "--title",
        "B",
    ];
    let (code, told) = place.told(&typed);
    assert_eq!(code, 2);
    assert!(told.contains("this application isn't waiting for a decision"), "{told}");
}

//! Every email, as its recipient sees it.

mod facts;
mod letters;
mod parts;

use super::{Handed, Signing, handed_over, recalled, reminder};
use crate::locale::Locale;
use crate::text::Texts;
use domain::joining::Part;
use facts::{Facts, LINK, day};

#[test]
fn m1_letters_read_well() {
    let (english, german) = (Facts::usual().letters(Locale::En), Facts::usual().letters(Locale::De));
    for ((name, en), (_, de)) in english.iter().zip(&german) {
        let told = [en, de].map(|letter| format!("{}\n\n{}", letter.subject, letter.text()));
        insta::assert_snapshot!(*name, told.join(&format!("{}\n", "=".repeat(72))));
    }
}

#[test]
fn f36_subjects_say_what_is_asked() {
    let t = Texts::new(Locale::En);
    let facts = Facts::usual();
    let handed = |part, signing| Handed {
        name: facts.colleague,
        applicant: facts.applicant,
        organisation: facts.organisation,
        foundation: &facts.foundation,
        tier: &facts.tier,
        part,
        message: None,
        link: LINK,
        until: day("2026-08-14"),
        signing,
    };
    let signing = Signing {
        agreements: "Membership Agreement",
        price: "€2,000 a year",
    };
    let asked = [
        handed(Part::Legal, None),
        handed(Part::Billing, None),
        handed(Part::Marketing, None),
        handed(Part::Signature, Some(signing)),
        handed(Part::Signature, Some(Signing { price: "", ..signing })),
    ];
    let since = day("2026-07-15");
    let subjects: Vec<String> = asked
        .iter()
        .flat_map(|handed| [handed_over(t, handed), reminder(t, handed, since), recalled(t, handed)])
        .map(|letter| letter.subject)
        .collect();
    assert_eq!(
        subjects[..12],
        [
            "Zoë Almeida asks you to complete “Legal details”: membership application, Harbour Foundation",
            "Reminder: Zoë Almeida asks you to complete “Legal details”: membership application, Harbour Foundation",
            "No longer needed: “Legal details”, membership application, Harbour Foundation",
            "Zoë Almeida asks you to complete “Billing”: membership application, Harbour Foundation",
            "Reminder: Zoë Almeida asks you to complete “Billing”: membership application, Harbour Foundation",
            "No longer needed: “Billing”, membership application, Harbour Foundation",
            "Zoë Almeida asks you to complete “Marketing”: membership application, Harbour Foundation",
            "Reminder: Zoë Almeida asks you to complete “Marketing”: membership application, Harbour Foundation",
            "No longer needed: “Marketing”, membership application, Harbour Foundation",
            "Zoë Almeida asks you to sign: Membership Agreement, €2,000 a year",
            "Reminder: Zoë Almeida asks you to sign: Membership Agreement, €2,000 a year",
            "No longer needed: “Signature”, membership application, Harbour Foundation",
        ]
    );
    assert_eq!(subjects[12], "Zoë Almeida asks you to sign: Membership Agreement");
}

#[test]
fn m1_the_html_part_is_a_small_whole_document() {
    let letters = Facts::usual().letters(Locale::En);
    let (_, handed) = letters.iter().find(|(name, _)| *name == "handed_over").unwrap();
    insta::assert_snapshot!(
        "html",
        handed.html().replace("</p>", "</p>\n").replace("</dd>", "</dd>\n")
    );
}

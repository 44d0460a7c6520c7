//! Invented minutes, for tests.

use super::content::{ItemEnd, MinutesContent, MinutesItem};
use domain::date::Date;
use domain::review::Reviewer;
use domain::text::Text;

const ADA: &str = "ada@example.org";
const BEN: &str = "ben@example.org";
const LONG: &str = "maximiliane.von-hohenlohe-schillingsfuerst@verband-der-maschinenbauenden-betriebe.example.org";

fn text(en: &str, de: &str) -> Text {
    let mut text = Text::new("en", en);
    text.insert("de", de.to_owned());
    text
}

fn item(name: &str, end: ItemEnd) -> MinutesItem {
    MinutesItem {
        reference: "7KQ2-M9XW".to_owned(),
        name: name.to_owned(),
        tier: text("Gold Member", "Goldmitglied"),
        taken_off: None,
        approvals: vec![ADA.to_owned(), BEN.to_owned()],
        refusals: Vec::new(),
        recused: Vec::new(),
        end,
    }
}

fn minutes(items: Vec<MinutesItem>) -> MinutesContent {
    MinutesContent {
        foundation: text("Harbour Foundation", "Hafenstiftung"),
        body: Reviewer::Board,
        officer: None,
        title: "December meeting".to_owned(),
        day: Date::from_unix_days(20_797),
        closed_on: Date::from_unix_days(20_798),
        closed_by: ADA.to_owned(),
        present: vec![ADA.to_owned(), BEN.to_owned()],
        items,
    }
}

/// With an item of every kind.
pub(super) fn usual() -> MinutesContent {
    let off = |name: &str, end, reason: &str| MinutesItem {
        taken_off: Some((BEN.to_owned(), reason.to_owned())),
        approvals: Vec::new(),
        refusals: vec![ADA.to_owned()],
        ..item(name, end)
    };
    minutes(vec![
        item("Harbour Works Ltd.", ItemEnd::Approved),
        MinutesItem {
            approvals: vec![ADA.to_owned()],
            recused: vec![BEN.to_owned()],
            ..item("Leuchtturm GmbH", ItemEnd::Approved)
        },
        item("Quay & Sons", ItemEnd::ApprovedFor(Reviewer::Staff)),
        MinutesItem {
            approvals: vec![ADA.to_owned()],
            ..item("Old Pier", ItemEnd::Asked)
        },
        MinutesItem {
            approvals: Vec::new(),
            ..item("", ItemEnd::Withdrawn)
        },
        off(
            "Seagull Systems",
            ItemEnd::Declined,
            "Their mirror has been down since May.\n\nLet’s ask them first.",
        ),
        off("Driftwood e. V.", ItemEnd::Undecided, "| *Who* owns it?"),
    ])
}

/// With names that fill lines, in the body of an officer.
pub(super) fn long_names() -> MinutesContent {
    let name = "Internationale Arbeitsgemeinschaft der Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten und verwandter Berufe in Mitteleuropa e. V.";
    let voted = MinutesItem {
        tier: text(
            "Platinum Founding Sponsor with All Benefits",
            "Platin-Gründungssponsor mit sämtlichen Leistungen",
        ),
        approvals: vec![LONG.to_owned(), ADA.to_owned()],
        refusals: vec![format!("second.{LONG}")],
        recused: vec![format!("third.{LONG}")],
        ..item(name, ItemEnd::PassedOn(Reviewer::Board))
    };
    MinutesContent {
        body: Reviewer::Officer,
        officer: Some(text("Executive Director", "Geschäftsführung")),
        title: "Extraordinary meeting about the applications that arrived after the deadline of the regular meeting in November".to_owned(),
        present: vec![LONG.to_owned(), format!("second.{LONG}"), ADA.to_owned()],
        closed_by: LONG.to_owned(),
        ..minutes(vec![
            voted.clone(),
            MinutesItem {
                taken_off: Some((LONG.to_owned(), "A reason without a single space: ".to_owned() + &"x".repeat(120))),
                ..voted
            },
        ])
    }
}

pub(super) fn scripts() -> MinutesContent {
    minutes(vec![
        item("مؤسسة الميناء للبرمجيات الحرة (ش.م.م.)", ItemEnd::Approved),
        item("שמש וים בע״מ", ItemEnd::Approved),
        item("上海海港开源软件有限公司", ItemEnd::Approved),
        item("Ωκεανός Α.Ε.", ItemEnd::Approved),
        MinutesItem {
            taken_off: Some((ADA.to_owned(), "מי הבעלים? Who owns it?".to_owned())),
            ..item("مرفأ", ItemEnd::Undecided)
        },
    ])
}

pub(super) fn forty() -> MinutesContent {
    minutes(
        (1..=40)
            .map(|at| item(&format!("Harbour {at}"), ItemEnd::Approved))
            .collect(),
    )
}

/// Nobody voted, and nothing is left.
pub(super) fn empty() -> MinutesContent {
    MinutesContent {
        present: Vec::new(),
        ..minutes(Vec::new())
    }
}

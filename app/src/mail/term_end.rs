//! Emails before a term ends: what happens then, and where the member renews or confirms.

use super::block::{Block, Letter};
use super::membership::MembershipMail;
use crate::text::Texts;
use crate::words::{Unconfirmed, date, say, unconfirmed};
use domain::date::Date;
use domain::text::Text;
use std::borrow::Cow;

/// What happens at the end of a term.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TermEnd<'a> {
    /// It renews by itself, unless the member gives notice by a day, at a price. Each is `None` if there's none, or it isn't known.
    Renews {
        notice_by: Option<Date>,
        price: Option<String>,
    },
    /// The member moves to another tier, unless they renew. The price is `None` if it isn't known.
    Moves {
        tier: Text,
        price: Option<String>,
        renewal: Option<RenewalMail<'a>>,
    },
    /// What the member has asked for happens: a sentence that says what and when. The price is `None` if it isn't known.
    AsAsked { what: String, price: Option<String> },
    /// The foundation, with this address, and the member talk about it, unless they renew.
    Asks {
        contact: &'a str,
        renewal: Option<RenewalMail<'a>>,
    },
    /// It ends, unless they renew. Members who want to stay but can't renew write to this address.
    Ends {
        contact: &'a str,
        renewal: Option<RenewalMail<'a>>,
    },
    /// It goes on if the member confirms something, and, if people decide then, if they agree.
    Confirmed {
        what: String,
        renewal: RenewalMail<'a>,
        otherwise: Unconfirmed,
    },
    /// The member has asked for something that staff haven't decided about: a sentence that says so.
    Waits(String),
    /// The member has given notice.
    Leaves,
}

/// Renewing or confirming: one button on one page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RenewalMail<'a> {
    /// The full URL of the page.
    pub link: &'a str,
    /// The first day on which it's possible. `None` if it's possible already.
    pub from: Option<Date>,
    pub by: Date,
    /// Whether people decide then.
    pub is_decided: bool,
}

impl RenewalMail<'_> {
    /// By when the member has to confirm, or from when on they can.
    fn confirm_by(self, t: Texts) -> String {
        let by = date(t, self.by);
        match self.from {
            Some(from) => t.reconfirm_between(date(t, from), by),
            None if self.is_decided => t.reconfirm_by_decided(by),
            None => t.reconfirm_by(by),
        }
    }
}

/// A page with a button.
struct ButtonMail<'a> {
    link: &'a str,
    page: Cow<'static, str>,
    button: Cow<'static, str>,
}

impl<'a> TermEnd<'a> {
    /// The page where the member renews or confirms, and the button there. `None` if they can't, or not yet.
    fn button(&self, t: Texts) -> Option<ButtonMail<'a>> {
        let (renewal, page, button) = match *self {
            Self::Moves { renewal, .. } | Self::Asks { renewal, .. } | Self::Ends { renewal, .. } => {
                let renewal = renewal?;
                let button = if renewal.is_decided {
                    t.renew_ask()
                } else {
                    t.renew_button()
                };
                (renewal, t.renew_heading(), button)
            }
            Self::Confirmed { renewal, .. } => (renewal, t.reconfirm_heading(), t.reconfirm_button()),
            Self::Renews { .. } | Self::AsAsked { .. } | Self::Waits(_) | Self::Leaves => return None,
        };
        renewal.from.is_none().then_some(ButtonMail {
            link: renewal.link,
            page,
            button,
        })
    }
}

/// The term ends soon.
pub fn term_reminder(t: Texts, about: &MembershipMail<'_>, last_day: Date, next: TermEnd<'_>) -> Letter {
    let day = date(t, last_day);
    let mut pairs = about.pairs(t);
    pairs.push((t.last_day().into_owned(), day.clone()));
    let mut content = Vec::new();
    let button = next.button(t);
    let (subject, next) = match next {
        TermEnd::Confirmed {
            what,
            renewal,
            otherwise,
        } => {
            content.extend([Block::Text(what), Block::Text(renewal.confirm_by(t))]);
            let subject = t.reconfirm_mail_subject(date(t, renewal.by));
            (subject, unconfirmed(t, &otherwise))
        }
        TermEnd::Renews { notice_by, price } => {
            if let Some(price) = price {
                pairs.push((t.reminder_price().into_owned(), price));
            }
            let text = notice_by.map_or_else(
                || t.reminder_renews().into_owned(),
                |by| t.reminder_renews_unless(date(t, by)),
            );
            (t.reminder_renews_subject(day), text)
        }
        TermEnd::Moves { tier, price, renewal } => {
            if let Some(price) = price {
                pairs.push((t.reminder_price().into_owned(), price));
            }
            let text = renewal.map_or_else(
                || t.reminder_moves(say(t, &tier)),
                |renewal| t.reminder_moves_unless(say(t, &tier), date(t, renewal.by)),
            );
            (t.reminder_ends_subject(day), text)
        }
        TermEnd::AsAsked { what, price } => {
            if let Some(price) = price {
                pairs.push((t.reminder_price().into_owned(), price));
            }
            (t.reminder_ends_subject(day), what)
        }
        TermEnd::Asks { contact, renewal } => {
            let text = renewal.map_or_else(|| t.reminder_asks(contact), |renewal| t.renew_text(date(t, renewal.by)));
            (t.reminder_ends_subject(day), text)
        }
        TermEnd::Ends { contact, renewal } => {
            let text = renewal.map_or_else(
                || t.reminder_ends(contact),
                |renewal| t.reminder_ends_unless(date(t, renewal.by)),
            );
            (t.reminder_ends_subject(day), text)
        }
        TermEnd::Waits(text) => (t.reminder_ends_subject(day), text),
        TermEnd::Leaves => (t.reminder_ends_subject(day), t.reminder_leaves().into_owned()),
    };
    content.push(Block::Text(next));
    let Some(ButtonMail { link, page, button }) = button else {
        content.push(Block::Pairs(pairs));
        return about.letter(t, subject, content);
    };
    content.extend([Block::Text(t.reminder_act(&page, button)), Block::Pairs(pairs)]);
    MembershipMail { link, ..*about }.leading_to(t, &page, subject, content)
}

//! The emails about a membership as a whole: to those who manage it, and to the foundation's staff.

use super::access::{ActingFor, StartedMembership};
use super::checks::has_reported;
use super::contacts::{ContactRow, contacts_by_membership, contacts_of};
use super::lifecycle::{LastTerm, NextTerm, Upcoming, in_force, rules, upcoming};
use super::tier::{brief_of, renew_by, renew_from};
use crate::applications::{
    AppState, CommandError, LinkedApplication, MailOutcome, ManagerEmail, MembershipId, email_language, people_with,
    to_colleague, to_managers, to_people,
};
use crate::storage::Tx;
use app::locale::Locale;
use app::mail::{self, Letter, MembershipMail, RenewalMail, TermEnd};
use app::text::Texts;
use app::words::{Unconfirmed, Words, confirmation, date, period_price, say};
use domain::access::AccountRole;
use domain::date::Date;
use domain::foundation::Foundation;
use domain::member::{ContactRole, MemberAction, may};
use domain::term::TermPeriod;

/// An email to those who manage a membership.
#[derive(Debug)]
pub(super) struct MembershipLetter<'a> {
    linked: &'a LinkedApplication<'a>,
    membership: &'a MembershipId,
    kind: &'static str,
    letter: Letter,
}

/// To those who manage the membership: the next term has begun.
pub(super) fn renewed<'a>(
    state: &AppState,
    linked: &'a LinkedApplication<'_>,
    membership: &'a StartedMembership,
    period: TermPeriod,
) -> Result<MembershipLetter<'a>, CommandError> {
    let own = OwnMail::of(state, linked, membership)?;
    Ok(MembershipLetter {
        linked,
        membership: &membership.id,
        kind: "membership renewed",
        letter: mail::membership_renewed(own.t, &own.about(), period),
    })
}

/// To those who manage the membership: a term in another tier has begun.
pub(super) fn moved<'a>(
    state: &AppState,
    linked: &'a LinkedApplication<'_>,
    membership: &'a StartedMembership,
    first_day: Date,
) -> Result<MembershipLetter<'a>, CommandError> {
    let own = OwnMail::of(state, linked, membership)?;
    Ok(MembershipLetter {
        linked,
        membership: &membership.id,
        kind: "membership moved",
        letter: mail::membership_moved(own.t, &own.about(), &linked.tier.title, first_day),
    })
}

/// To those who manage the membership: it has ended.
pub(super) fn ended<'a>(
    state: &AppState,
    linked: &'a LinkedApplication<'_>,
    membership: &'a StartedMembership,
    last_day: Date,
) -> Result<MembershipLetter<'a>, CommandError> {
    let own = OwnMail::of(state, linked, membership)?;
    Ok(MembershipLetter {
        linked,
        membership: &membership.id,
        kind: "membership ended",
        letter: mail::membership_ended(own.t, &own.about(), last_day, &own.foundation.contact.email),
    })
}

/// The kind of emails that remind a member of the end of a term.
pub(super) const TERM_REMINDER: &str = "term reminder";

/// To those who manage the membership: the term ends soon, and what happens then. Returns whether a limit refused an email.
pub(super) async fn reminded(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    membership: &StartedMembership,
    last: LastTerm,
) -> Result<bool, CommandError> {
    let Some(last_day) = last.last_day else {
        return Ok(false);
    };
    let own = OwnMail::of(state, linked, membership)?;
    let (t, about) = (own.t, own.about());
    let contact: &str = &own.foundation.contact.email;
    let price = |term: &NextTerm<'_>| period_price(Words::new(t, term.programme), &term.quote, term.period);
    let link = format!("{}/member/{}/renew", state.origin, membership.id);
    let asked = brief_of(tx, state, membership).await?;
    let renewal = match asked {
        Some(_) => None,
        None => renewal(tx, state, (linked, membership, last), &link).await?,
    };
    let has_renewed = asked.as_ref().is_some_and(|asked| asked.renews && asked.approved);
    let waits = asked.filter(|asked| !asked.approved).map(|asked| {
        let day = date(t, asked.asked_on);
        match (asked.renews, linked.tier.confirmation()) {
            (true, Some(_)) => t.reconfirm_waiting(day),
            (true, None) => t.renew_waiting(day),
            (false, _) => t.change_waiting(say(t, &asked.tier), day),
        }
    });
    let next = match upcoming(state, membership, linked, last)? {
        _ if membership.leaves_on.is_some_and(|leaves| leaves.0 <= last_day) => TermEnd::Leaves,
        Upcoming::Renews(term) | Upcoming::Changes(term) if has_renewed => TermEnd::AsAsked {
            what: t.outlook_renewed(date(t, term.period.start)),
            price: price(&term),
        },
        Upcoming::Changes(term) => {
            let day = date(t, term.period.start);
            TermEnd::AsAsked {
                what: t.outlook_changes(say(t, &term.tier.title), day),
                price: price(&term),
            }
        }
        Upcoming::Renews(term) => TermEnd::Renews {
            // Members who have given notice for a later day already know.
            notice_by: notice_by(membership, linked, last).filter(|_| membership.leaves_on.is_none()),
            price: price(&term),
        },
        upcoming => match (waits, to_confirm(t, linked, &upcoming, renewal)) {
            (Some(waits), _) => TermEnd::Waits(waits),
            (None, Some(confirmed)) => confirmed,
            (None, None) => match upcoming {
                Upcoming::Moves(_, term) => TermEnd::Moves {
                    tier: term.tier.title.clone(),
                    price: price(&term),
                    renewal,
                },
                Upcoming::Ends(_) => TermEnd::Ends { contact, renewal },
                _ => TermEnd::Asks { contact, renewal },
            },
        },
    };
    let letter = MembershipLetter {
        linked,
        membership: &membership.id,
        kind: TERM_REMINDER,
        letter: mail::term_reminder(t, &about, last_day, next),
    };
    send(tx, state, &[letter]).await
}

/// Renewing or confirming, at this URL. `None` if nobody has to, or it isn't possible.
async fn renewal<'a>(
    tx: &mut Tx,
    state: &AppState,
    (linked, membership, last): (&LinkedApplication<'_>, &StartedMembership, LastTerm),
    link: &'a str,
) -> Result<Option<RenewalMail<'a>>, CommandError> {
    let Some(by) = renew_by(state, membership, linked, last)? else {
        return Ok(None);
    };
    // The page, and the button there, are about the version that applies to renewals today.
    let current = in_force(state, membership, &membership.tier, linked.today)?;
    let tier = current.map_or(linked.tier, |(_, tier)| tier);
    let fails = has_reported(tx, &membership.id).await?;
    Ok(Some(RenewalMail {
        link,
        from: renew_from(membership, linked, last),
        by,
        is_decided: tier.is_decided_again(linked.today, fails),
    }))
}

/// What the member has to confirm, and what happens otherwise. `None` if they renew instead.
fn to_confirm<'a>(
    t: Texts,
    linked: &LinkedApplication<'_>,
    upcoming: &Upcoming<'_>,
    renewal: Option<RenewalMail<'a>>,
) -> Option<TermEnd<'a>> {
    let otherwise = match upcoming {
        Upcoming::Ends(_) => Unconfirmed::Ends,
        Upcoming::Moves(_, term) => Unconfirmed::Moves(say(t, &term.tier.title).to_owned()),
        Upcoming::Asks => Unconfirmed::Asks,
        Upcoming::Open | Upcoming::Renews(_) | Upcoming::Changes(_) => return None,
    };
    Some(TermEnd::Confirmed {
        what: confirmation(t, linked.tier)?,
        renewal: renewal?,
        otherwise,
    })
}

/// The last day on which notice ends the membership with its last term. `None` if there's none, or it has passed.
fn notice_by(membership: &StartedMembership, linked: &LinkedApplication<'_>, last: LastTerm) -> Option<Date> {
    let (rules, period) = rules(membership, linked, last)?;
    rules.last_notice(period).filter(|day| *day >= linked.today)
}

/// To those who manage the membership, and to the foundation's staff: the member has given notice, and leaves after this day. Without a
/// day: they've withdrawn it.
pub(super) async fn left(
    tx: &mut Tx,
    state: &AppState,
    acting: &ActingFor<'_>,
    last_day: Option<Date>,
    reason: &str,
) -> Result<(), CommandError> {
    let (linked, membership) = (&acting.linked, &acting.membership);
    let (language, foundation) = email_language(state, linked)?;
    let (member, link) = (linked.party_name(), page(state, membership));
    let about = MembershipMail {
        foundation: &foundation.name,
        member: &member,
        link: &link,
    };
    let letter = |t: Texts, about: &MembershipMail<'_>| match last_day {
        Some(day) => mail::notice_given(t, about, day, reason),
        None => mail::notice_withdrawn(t, about),
    };
    let kind = if last_day.is_some() {
        "notice given"
    } else {
        "notice withdrawn"
    };
    for address in managers(tx, linked, membership).await? {
        to_colleague(tx, state, linked, kind, &address, &letter(language, &about)).await?;
    }
    let t = Texts::new(Locale::offered_by(&foundation.languages, ""));
    let link = format!("{}/review/{}/{}", state.origin, foundation.id, membership.application);
    let staff = people_with(tx, &foundation.id, [AccountRole::Staff, AccountRole::Administrator]).await?;
    let letter = letter(t, &MembershipMail { link: &link, ..about });
    to_people(tx, state, &membership.application, foundation, kind, &staff, &letter).await
}

/// What every email to the member's people depends on.
struct OwnMail<'a> {
    t: Texts,
    foundation: &'a Foundation,
    member: String,
    link: String,
}

impl<'a> OwnMail<'a> {
    fn of(
        state: &'a AppState,
        linked: &LinkedApplication<'_>,
        membership: &StartedMembership,
    ) -> Result<Self, CommandError> {
        let (t, foundation) = email_language(state, linked)?;
        Ok(Self {
            t,
            foundation,
            member: linked.party_name(),
            link: page(state, membership),
        })
    }

    fn about(&self) -> MembershipMail<'_> {
        MembershipMail {
            foundation: &self.foundation.name,
            member: &self.member,
            link: &self.link,
        }
    }
}

/// The full URL of the membership's page. It asks for a sign-in.
pub(super) fn page(state: &AppState, membership: &StartedMembership) -> String {
    format!("{}/member/{}/term", state.origin, membership.id)
}

/// Emails everyone who manages these memberships. Returns whether a limit refused an email.
///
/// # Errors
/// If the database fails.
pub(super) async fn send(
    tx: &mut Tx,
    state: &AppState,
    letters: &[MembershipLetter<'_>],
) -> Result<bool, CommandError> {
    let memberships: Vec<&MembershipId> = letters.iter().map(|letter| letter.membership).collect();
    let contacts = contacts_by_membership(tx, &memberships).await?;
    let mut emails = Vec::new();
    for letter in letters {
        let own = contacts.get(letter.membership).map(Vec::as_slice).unwrap_or_default();
        for contact in managing(own, letter.linked.today) {
            emails.push(ManagerEmail {
                linked: letter.linked,
                kind: letter.kind,
                to: &contact.email,
                letter: &letter.letter,
            });
        }
    }
    let outcomes = to_managers(tx, state, &emails).await?;
    Ok(outcomes.contains(&MailOutcome::No))
}

/// The addresses of those who manage the membership today.
pub(super) async fn managers(
    tx: &mut Tx,
    linked: &LinkedApplication<'_>,
    membership: &StartedMembership,
) -> Result<Vec<String>, CommandError> {
    managers_of(tx, linked, &membership.id).await
}

/// The membership of a record that was imported, and the addresses of those who manage it today. `None` if it was undone.
///
/// # Errors
/// If the database fails.
pub(crate) async fn imported_managers(
    tx: &mut Tx,
    linked: &LinkedApplication<'_>,
) -> Result<Option<(MembershipId, Vec<String>)>, CommandError> {
    let found: Option<(MembershipId,)> = tx
        .optional(
            "SELECT id FROM membership WHERE application = $1 AND ended_at IS NULL",
            &[(&linked.opened.application.reference).into()],
        )
        .await?;
    let Some((membership,)) = found else {
        return Ok(None);
    };
    let managers = managers_of(tx, linked, &membership).await?;
    Ok(Some((membership, managers)))
}

/// The addresses of those who may do something for the member today, each once.
///
/// # Errors
/// If the database fails.
pub(crate) async fn addresses_with(
    tx: &mut Tx,
    linked: &LinkedApplication<'_>,
    membership: &MembershipId,
    action: MemberAction,
) -> Result<Vec<String>, CommandError> {
    let roles = &linked.programme.joining.roles;
    let mut found: Vec<(String, String)> = Vec::new();
    for row in contacts_of(tx, membership).await? {
        let contact = row.contact();
        let is_new = !found.iter().any(|(address, _)| *address == row.address);
        if is_new && may([&contact], roles, linked.today, action) {
            found.push((row.address.clone(), contact.email));
        }
    }
    Ok(found.into_iter().map(|(_, email)| email).collect())
}

async fn managers_of(
    tx: &mut Tx,
    linked: &LinkedApplication<'_>,
    membership: &MembershipId,
) -> Result<Vec<String>, CommandError> {
    let contacts = contacts_of(tx, membership).await?;
    let managers = managing(&contacts, linked.today);
    Ok(managers.map(|contact| contact.email.clone()).collect())
}

/// Those of a membership's contacts who manage it on a day: they get what everyone who manages it gets.
pub(super) fn managing(contacts: &[ContactRow], today: Date) -> impl Iterator<Item = &ContactRow> {
    let manages = move |row: &&ContactRow| {
        let contact = row.contact();
        contact.role == ContactRole::Manager && contact.is_current(today)
    };
    contacts.iter().filter(manages)
}

//! The people of an organisation: every role that a tier asks for.

use super::field::{Field, FieldGroup, FieldKind, FieldOption, OptionLabel, StandardField};
use super::internet::email;
use super::key;
use super::step::{ApplicationContext, Step, StepKind};
use super::{Answers, ApplicantKind};
use crate::joining::Role;
use crate::typed::{plain, tidy};

/// A person who was named for a role.
#[derive(Clone, PartialEq, Eq, Debug, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NamedPerson {
    pub name: String,
    pub email: String,
    pub title: String,
}

/// Two answers to "Who is it?". The others are people already named.
const YOU: &str = "you";
const OTHER: &str = "other";

/// One step for each role, in file order.
pub(super) fn roles(subject: &ApplicationContext<'_>) -> Vec<Step> {
    let answers = subject.answers;
    // People who are "the same as" someone else are offered only once.
    let mut named = Vec::new();
    let mut pages = Vec::new();
    for role in roles_of(subject) {
        pages.push(page(answers, role, &named));
        for place in 1..=places(role, answers) {
            if answers.get(&key::person(&role.id, place, "who")).trim() != OTHER {
                continue;
            }
            if let Some(NamedPerson { name, .. }) = person(answers, &role.id, place) {
                let role_title = role.title.clone();
                let label = OptionLabel::Person { name, role: role_title };
                named.push(FieldOption::new(format!("{}.{place}", role.id), label));
            }
        }
    }
    pages
}

/// The roles that this tier asks for.
pub fn roles_of<'a>(subject: &ApplicationContext<'a>) -> impl Iterator<Item = &'a Role> + use<'a> {
    let tier = subject.tier;
    let all = subject.programme.joining.roles.iter();
    all.filter(move |role| tier.asks_for(role))
}

fn page(answers: &Answers, role: &Role, named: &[FieldOption]) -> Step {
    let asked = places(role, answers);
    let fields = (1..=asked)
        .flat_map(|place| person_fields(role, place, named))
        .collect();
    let kind = StepKind::Role {
        role: role.id.clone(),
        title: role.title.clone(),
        help: role.help.clone(),
        asked,
        most: role.most,
    };
    Step::new(format!("role-{}", role.id), kind, role.part, fields)
}

/// How many people the step asks for: as many as required, at least one, and more if the applicant adds some.
pub(super) fn places(role: &Role, answers: &Answers) -> u16 {
    let wanted = answers.get(&key::people(&role.id)).trim().parse().unwrap_or(0);
    wanted.max(role.least).max(1).min(role.most)
}

fn person_fields(role: &Role, place: u16, named: &[FieldOption]) -> Vec<Field> {
    let key = |what: &str| key::person(&role.id, place, what);
    let section = |token: &str| format!("section-{}-{place} {token}", role.id);
    let mut choices = vec![FieldOption::new(YOU, OptionLabel::You)];
    choices.extend_from_slice(named);
    choices.push(FieldOption::new(OTHER, OptionLabel::SomebodyElse));
    let needed = place <= role.least;
    let who = Field::standard(key("who"), StandardField::SamePerson, FieldKind::Choice(choices)).required(needed);
    let other = |field: Field| field.shown_when(key("who"), &[OTHER]);
    let fields = vec![
        who,
        other(Field::line(key("name"), StandardField::PersonName).fills(section("name"))),
        other(Field::standard(key("email"), StandardField::PersonEmail, FieldKind::Email).fills(section("email"))),
        other(
            Field::line(key("title"), StandardField::PersonTitle)
                .optional()
                .fills(section("organization-title")),
        ),
    ];
    if role.most > 1 {
        fields
            .into_iter()
            .map(|field| field.in_group(FieldGroup::Person(place)))
            .collect()
    } else {
        fields
    }
}

/// The person named for a place in a role, resolving "the same as". `None` if nobody was named.
pub fn person(answers: &Answers, role: &str, place: u16) -> Option<NamedPerson> {
    named(answers, role, place, FURTHEST)
}

/// The longest chain of "the same as" that's followed.
const FURTHEST: u8 = 32;

fn named(answers: &Answers, role: &str, place: u16, further: u8) -> Option<NamedPerson> {
    let at = |what: &str| tidy(answers.get(&key::person(role, place, what)));
    let found = match at("who").as_str() {
        "" => return None,
        YOU => NamedPerson {
            name: tidy(answers.get(key::YOUR_NAME)),
            email: address(answers.get(key::YOUR_EMAIL)),
            title: tidy(answers.get(key::YOUR_TITLE)),
        },
        OTHER => NamedPerson {
            name: at("name"),
            email: address(&at("email")),
            title: at("title"),
        },
        same => {
            let (role, place) = same.rsplit_once('.')?;
            return named(answers, role, place.parse().ok()?, further.checked_sub(1)?);
        }
    };
    (!found.name.is_empty()).then_some(found)
}

/// Everyone who was named for a role, in the order of the roles and their places.
pub fn named_people<'a>(subject: &ApplicationContext<'a>) -> Vec<(&'a Role, NamedPerson)> {
    let answers = subject.answers;
    let people = roles_of(subject).flat_map(|role| {
        let places = 1..=places(role, answers);
        places.filter_map(move |place| Some((role, person(answers, &role.id, place)?)))
    });
    people.collect()
}

/// The role whose first person signs.
pub fn signing_role<'a>(subject: &ApplicationContext<'a>) -> Option<&'a Role> {
    roles_of(subject).find(|role| role.signs)
}

/// The person who was named to sign. `None` if the applicant joins as a person, who signs for themselves.
pub fn signatory(subject: &ApplicationContext<'_>) -> Option<NamedPerson> {
    match subject.answers.party(subject.tier) {
        ApplicantKind::Person => None,
        ApplicantKind::Organisation => person(subject.answers, &signing_role(subject)?.id, 1),
    }
}

/// An email address in its normal form, or as typed if it isn't valid.
fn address(typed: &str) -> String {
    email(&plain(typed)).unwrap_or_else(|_| tidy(typed))
}

/// Whether the applicant was named for the first place in a role.
pub fn is_applicant(answers: &Answers, role: &str) -> bool {
    let mut at = (role.to_owned(), 1);
    for _ in 0..FURTHEST {
        let who = answers.get(&key::person(&at.0, at.1, "who")).trim().to_owned();
        match who.rsplit_once('.') {
            _ if who == YOU => return true,
            Some((role, place)) => at = (role.to_owned(), place.parse().unwrap_or(0)),
            None => return false,
        }
    }
    false
}

//! What people type about a contact becomes a change, or says what's wrong.

use super::{day, parsed};
use domain::application::AnswerError;
use domain::member::{ContactAction, ContactChange, ContactField, TypedContact, read_contact_change};

#[test]
fn what_people_type_becomes_a_change() {
    let typed = TypedContact {
        action: ContactAction::Name,
        about: "voter",
        name: "  Zoë\u{a0} Almeida ",
        email: "Zoë <Zoe@Example.ORG>",
        deputy: true,
        first_day: "1.7.2026",
        last_day: " ",
    };
    let named = ContactChange::Name {
        role: parsed("voter"),
        name: "Zoë Almeida".to_owned(),
        email: "Zoe@example.org".to_owned(),
        deputy: true,
        first_day: day("2026-07-01"),
        last_day: None,
    };
    assert_eq!(read_contact_change(&typed), Ok(Some(named)));
    let nowhere = TypedContact {
        about: "_owner",
        ..typed.clone()
    };
    assert_eq!(read_contact_change(&nowhere), Ok(None));
    let empty = TypedContact {
        name: " ",
        email: "zoe",
        first_day: "",
        last_day: "July",
        ..typed.clone()
    };
    let wrong = [
        (ContactField::Name, AnswerError::Missing),
        (ContactField::Email, AnswerError::NotEmail),
        (ContactField::FirstDay, AnswerError::Missing),
        (ContactField::LastDay, AnswerError::NotDate),
    ];
    assert_eq!(read_contact_change(&empty), Err(wrong.to_vec()));
    // Fields that an action doesn't need are ignored.
    for (action, expected) in [
        (ContactAction::HandOver, &wrong[..3]),
        (ContactAction::Correct, &wrong[..2]),
        (ContactAction::Leave, &wrong[3..]),
        (ContactAction::Stay, &[]),
    ] {
        let errors = read_contact_change(&TypedContact {
            action,
            ..empty.clone()
        })
        .err();
        assert_eq!(errors.unwrap_or_default(), expected, "{action:?}");
        assert_eq!(ContactAction::parse(action.id()), Some(action));
    }
    let long = "é".repeat(201);
    let long = TypedContact { name: &long, ..typed };
    let too_long = (ContactField::Name, AnswerError::TooLong(200));
    assert_eq!(read_contact_change(&long), Err(vec![too_long]));
}

//! Errors: each with advice, and exit code 2.

use super::session;
use insta::assert_snapshot;

#[test]
fn names_that_are_not_known_lead_to_those_that_are() {
    assert_snapshot!(session([
        "quote opninfra/membership gold",
        "quote nobody/membership gold",
        "quote openinfra/membershp gold",
        "quote openinfra/membership@2031 gold",
        "quote openinfra/membership golf",
        "quote openinfra/membership diamond",
        "quote openinfra/membership gold --fact stge=startup",
        "quote openinfra/membership gold --fact shoe_size=44",
    ]));
}

#[test]
fn answers_that_are_not_understood_say_what_to_write() {
    assert_snapshot!(session([
        "quote openinfra/membership gold --fact stage=old",
        "quote openinfra/membership gold --fact stage",
        "quote openinfra/membership@directed-fund gold --fact lf_member=perhaps",
        "quote 2i2c/membership@2026 general --fact active_users=many",
        "quote eclipse/membership strategic --programmes domain/tests/programmes --fact revenue=lots",
    ]));
}

#[test]
fn days_and_subjects_have_one_form() {
    assert_snapshot!(session([
        "quote openinfra/membership gold --on 2026-02-30",
        "quote openinfra/membership gold --on 2001-01-01",
        "quote openinfra gold",
        "resolve openinfra/membership@",
    ]));
}

#[test]
fn programmes_that_cannot_be_read_stop_everything() {
    assert_snapshot!(session([
        "quote openinfra/membership gold --programmes nowhere",
        "quote api/membership member --programmes server/tests/cli/broken",
    ]));
}

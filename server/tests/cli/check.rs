//! `guildhall check`.

use super::{session, shown};
use insta::assert_snapshot;

#[test]
fn what_ships_has_no_problem() {
    assert_snapshot!(shown("check"));
}

#[test]
fn a_folder_of_a_foundation_is_checked_by_itself() {
    assert_snapshot!(shown(
        "check programmes/openinfra/ programmes/openinfra/membership-2021.toml"
    ));
}

#[test]
fn a_file_is_checked_by_itself() {
    assert_snapshot!(shown("check programmes/almalinux/membership-1.0.toml"));
}

#[test]
fn every_slip_of_a_file_is_told_at_once() {
    assert_snapshot!(shown("check server/tests/cli/broken/slips.toml"));
}

#[test]
fn files_that_do_not_agree_are_told_with_their_places() {
    assert_snapshot!(shown("check server/tests/cli/broken"));
}

#[test]
fn problems_are_told_to_programs() {
    assert_snapshot!(shown("check --format json server/tests/cli/broken/slips.toml"));
}

#[test]
fn a_file_of_a_foundation_is_told_what_it_does_to_the_others() {
    assert_snapshot!(shown("check server/tests/cli/broken/api/membership-b.toml"));
}

#[test]
fn what_is_not_there_cannot_be_checked() {
    assert_snapshot!(session(["check nowhere", "check server/benches",]));
}

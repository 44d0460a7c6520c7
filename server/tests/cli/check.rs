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

#[test]
fn a_configuration_is_checked_with_the_foundations_its_groups_name() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("guildhall.toml");
    let checked = |config: &str| {
        std::fs::write(&file, config).unwrap();
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_guildhall"))
            .args(["check", "--config", file.to_str().unwrap(), "programmes/almalinux"])
            .current_dir(crate::site::root())
            .output()
            .unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let paths = "programmes = \"programmes\"\nsite = \"public\"\n";
    let (code, text) = checked(paths);
    assert_eq!(code, Some(0), "{text}");
    assert!(text.starts_with("The configuration is valid.\n"), "{text}");
    let (code, text) = checked(&format!("{paths}email_sign_in = false\n"));
    assert_eq!(code, Some(1), "{text}");
    assert!(text.contains("email_sign_in: nobody could sign in"), "{text}");
    let provider = r#"
        [[providers]]
        id = "club"
        name = "Club"
        issuer = "https://id.example.org"
        client_id = "guildhall"
        groups_claim = "groups"
        roles = [{ group = "a", foundation = "almalinx", role = "staff" }]
    "#;
    let (code, text) = checked(&format!("{paths}{provider}"));
    assert_eq!(code, Some(1), "{text}");
    assert!(
        text.contains("providers.club: there's no foundation \"almalinx\""),
        "{text}"
    );
}

//! The configuration: every problem is reported, and variables overrule the file.

use super::folders::DefaultFolders;
use super::read;
use super::read::networks;
use super::settings::Settings;
use std::path::PathBuf;

#[test]
fn every_problem_is_told_at_once() {
    let written = Settings {
        address: Some("localhost".to_owned()),
        metrics_address: Some("9464".to_owned()),
        origin: Some("example.org/".to_owned()),
        programmes: Some("no-such-folder".to_owned()),
        log: Some("xml".to_owned()),
        fonts: Some("no-such-folder:.".to_owned()),
        trusted_proxies: Some("10.0.0.0/8, proxy".to_owned()),
        mail_per_hour: Some(0),
        ..Settings::default()
    };
    let problems = read::config(written, |_| None, &DefaultFolders::default()).unwrap_err();
    let keys: Vec<&str> = problems
        .iter()
        .filter_map(|problem| problem.split(':').next())
        .collect();
    assert_eq!(
        keys,
        [
            "address",
            "metrics_address",
            "origin",
            "programmes",
            "site",
            "log",
            "fonts",
            "trusted_proxies",
            "mail_per_hour"
        ]
    );
}

#[test]
fn metrics_have_an_address_of_their_own() {
    let problems = |metrics_address: &str| {
        let written = Settings {
            metrics_address: Some(metrics_address.to_owned()),
            programmes: Some(".".to_owned()),
            site: Some(".".to_owned()),
            ..Settings::default()
        };
        read::config(written, |_| None, &DefaultFolders::default())
    };
    assert_eq!(problems("").unwrap().metrics_address, None);
    assert_eq!(
        problems("127.0.0.1:9464").unwrap().metrics_address.unwrap().port(),
        9464
    );
    let same = problems("127.0.0.1:3000").unwrap_err();
    assert!(
        same[0].starts_with("metrics_address: this is also the site's address"),
        "{same:?}"
    );
}

#[test]
fn s2_trusted_proxies_are_addresses_and_networks() {
    let read = networks("10.0.0.7, 192.168.0.0/16,::1,").unwrap();
    let read: Vec<String> = read.iter().map(ToString::to_string).collect();
    assert_eq!(read, ["10.0.0.7/32", "192.168.0.0/16", "::1/128"]);
    assert_eq!(networks("10.0.0.0/8, proxy.example.org"), Err("proxy.example.org"));
}

#[test]
fn a_variable_overrules_the_file() {
    let written = Settings {
        address: Some("127.0.0.1:1".to_owned()),
        programmes: Some(".".to_owned()),
        site: Some(".".to_owned()),
        ..Settings::default()
    };
    let variable = |name: &str| (name == "GUILDHALL_ADDRESS").then(|| "127.0.0.1:2".to_owned());
    let config = read::config(written, variable, &DefaultFolders::default());
    assert_eq!(config.unwrap().address.port(), 2);
}

#[test]
fn f29_fonts_are_in_the_system_s_folder_or_any_others() {
    let fonts = |written: Option<&str>| {
        let written = Settings {
            programmes: Some(".".to_owned()),
            site: Some(".".to_owned()),
            fonts: written.map(str::to_owned),
            ..Settings::default()
        };
        let config = read::config(written, |_| None, &DefaultFolders::default());
        config.unwrap().fonts
    };
    let paths = |paths: &[&str]| paths.iter().map(PathBuf::from).collect::<Vec<_>>();
    assert_eq!(fonts(None), paths(&["/usr/share/fonts"]));
    assert_eq!(fonts(Some("src:tests")), paths(&["src", "tests"]));
    assert_eq!(fonts(Some("")), paths(&[]));
}

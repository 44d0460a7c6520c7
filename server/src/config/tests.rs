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

/// The configuration that a file leads to, with these variables.
fn configured(file: &str, variables: &[(&str, &str)]) -> Result<super::Config, Vec<String>> {
    let settings = Settings {
        programmes: Some(".".to_owned()),
        site: Some(".".to_owned()),
        ..toml::from_str(file).unwrap()
    };
    let variable = |name: &str| {
        let found = variables.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| (*value).to_owned())
    };
    read::config(settings, variable, &DefaultFolders::default())
}

const PROVIDER: &str = r#"
    [[providers]]
    id = "club-house"
    name = "Club account"
    issuer = "https://id.example.org"
    client_id = "guildhall"
    client_secret = "written"
    groups_claim = "groups"
    roles = [{ group = "board", foundation = "almalinux", role = "board" }]
"#;

#[test]
fn each_way_to_sign_in_can_be_turned_off_but_not_all() {
    let named = "origin = \"https://members.example.org\"\n";
    let off = |what: &str| format!("{named}{what} = false\n");
    let config = configured(named, &[]).unwrap().sign_in;
    assert_eq!((config.email, config.passkeys, config.providers.len()), (true, true, 0));
    let config = configured(&off("passkeys"), &[]).unwrap().sign_in;
    assert_eq!((config.email, config.passkeys), (true, false));
    let config = configured(&(off("email_sign_in") + PROVIDER), &[]).unwrap().sign_in;
    assert_eq!((config.email, config.providers.len()), (false, 1));
    let disabled = PROVIDER.replace("[[providers]]", "[[providers]]\n    enabled = false");
    for everything_off in [off("email_sign_in"), off("email_sign_in") + &disabled] {
        let problems = configured(&everything_off, &[]).unwrap_err();
        assert!(
            problems[0].starts_with("email_sign_in: nobody could sign in"),
            "{problems:?}"
        );
    }
    let config = configured(named, &[("GUILDHALL_PASSKEYS", "false")]).unwrap().sign_in;
    assert!(!config.passkeys);
}

#[test]
fn at_an_ip_address_passkeys_are_off_and_cant_be_turned_on() {
    assert!(!configured("", &[]).unwrap().sign_in.passkeys);
    let problems = configured("passkeys = true", &[]).unwrap_err();
    assert!(
        problems[0].starts_with("passkeys: they need a host name"),
        "{problems:?}"
    );
}

#[test]
fn a_providers_secret_is_a_variable_a_file_or_written_and_never_shown() {
    let secret = |variables: &[(&str, &str)], file: &str| {
        let config = configured(&PROVIDER.replace("client_secret = \"written\"", file), variables).unwrap();
        assert!(!format!("{config:?}").contains("s3cret"));
        let secret = config.sign_in.providers[0].client_secret.clone();
        secret.map(|secret| secret.expose().to_owned())
    };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secret");
    std::fs::write(&path, "s3cret-file\n").unwrap();
    let file = format!("client_secret_file = {path:?}");
    let variable = [("GUILDHALL_PROVIDER_CLUB_HOUSE_SECRET", "s3cret-variable")];
    assert_eq!(secret(&variable, &file).as_deref(), Some("s3cret-variable"));
    assert_eq!(secret(&[], &file).as_deref(), Some("s3cret-file"));
    assert_eq!(secret(&[], "client_secret = \"s3cret\"").as_deref(), Some("s3cret"));
    assert_eq!(secret(&[], ""), None);
}

#[test]
fn a_providers_domains_are_in_one_spelling() {
    let written = PROVIDER.replace(
        "roles =",
        "domains = [\"Example.ORG\", \"müller.example\"]\n    roles =",
    );
    let config = configured(&written, &[]).unwrap();
    let expected = ["example.org", "xn--mller-kva.example"];
    assert_eq!(config.sign_in.providers[0].domains, expected);
}

#[test]
fn every_problem_of_a_provider_is_told_at_once() {
    let wrong = r#"
        [[providers]]
        id = "Club"
        issuer = "http://id.example.org"
        client_secret_file = "no-such-file"
        domains = ["@example.org"]
        roles = [{ group = "board", foundation = "almalinux", role = "chair" }, { group = "a", foundation = "b", role = "staff" }]
        [[providers]]
        id = "Club"
        name = "Club"
        client_id = "guildhall"
        issuer = "https://id.example.org"
    "#;
    let problems = configured(wrong, &[]).unwrap_err();
    for expected in [
        "the id \"Club\" must be of small letters",
        "name is missing",
        "client_id is missing",
        "must be an https:// URL",
        "there's no role \"chair\"",
        "roles need a groups_claim",
        "\"@example.org\" isn't a domain of email addresses",
        "client_secret_file no-such-file",
        "there are two with the id \"Club\"",
    ] {
        assert!(
            problems.iter().any(|problem| problem.contains(expected)),
            "{expected}: {problems:#?}"
        );
    }
}

const STRIPE: &str = r#"
    [[stripe]]
    foundation = "open-harbour"
    secret_key = "s3cret-key"
    webhook_secret = "s3cret-webhook"
"#;

#[test]
fn a_foundations_stripe_account_has_two_secrets_that_are_never_shown() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secret");
    std::fs::write(&path, "s3cret-file\n").unwrap();
    let file = STRIPE.replace("secret_key = \"s3cret-key\"", &format!("secret_key_file = {path:?}"));
    let variable = [("GUILDHALL_STRIPE_OPEN_HARBOUR_WEBHOOK_SECRET", "s3cret-variable")];
    for (written, variables, expected) in [
        (STRIPE, [].as_slice(), ("s3cret-key", "s3cret-webhook")),
        (&file, &variable, ("s3cret-file", "s3cret-variable")),
    ] {
        let config = configured(written, variables).unwrap();
        assert!(!format!("{config:?}").contains("s3cret"));
        let [account] = &config.stripe[..] else {
            panic!("{:?}", config.stripe)
        };
        assert_eq!((account.secret_key.expose(), account.webhook_secret.expose()), expected);
        assert_eq!(account.url, "https://api.stripe.com");
    }
    let elsewhere = STRIPE.to_owned() + "url = \"http://127.0.0.1:9500/\"";
    assert_eq!(
        configured(&elsewhere, &[]).unwrap().stripe[0].url,
        "http://127.0.0.1:9500"
    );
}

#[test]
fn every_problem_of_a_stripe_account_is_told_at_once() {
    let wrong = r#"
        [[stripe]]
        url = "http://stripe.example.org"
        secret_key_file = "no-such-file"
        [[stripe]]
        foundation = "harbour"
        secret_key = "a"
        webhook_secret = "b"
        [[stripe]]
        foundation = "harbour"
        secret_key = "a"
        webhook_secret = " "
    "#;
    let problems = configured(wrong, &[]).unwrap_err();
    for expected in [
        "foundation is missing",
        "must start with https://",
        "secret_key_file no-such-file",
        "secret_key is missing",
        "there are two accounts for the foundation \"harbour\"",
        "stripe.harbour: webhook_secret is missing; write it, name its file as webhook_secret_file, or set \
         GUILDHALL_STRIPE_HARBOUR_WEBHOOK_SECRET",
    ] {
        assert!(
            problems.iter().any(|problem| problem.contains(expected)),
            "{expected}: {problems:#?}"
        );
    }
}

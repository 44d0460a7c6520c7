//! The mail settings.

use super::*;

fn read(smtp_url: &str, from: &str) -> Result<MailConfig, Vec<String>> {
    let mut problems = Vec::new();
    let written = MailSettings {
        smtp_url: smtp_url.to_owned(),
        from: from.to_owned(),
        folder: "data/mail".to_owned(),
    };
    MailConfig::read(written, &mut problems).ok_or(problems)
}

#[test]
fn a_server_is_read_from_its_address() {
    let login = Some(("me@example.org".to_owned(), "p:w/é".to_owned()));
    for (url, host, port, security, login) in [
        (
            "smtp://mail.example.org",
            "mail.example.org",
            587,
            Security::StartTls,
            None,
        ),
        (
            "smtps://me%40example.org:p:w%2F%C3%A9@h:1",
            "h",
            1,
            Security::Tls,
            login,
        ),
        ("smtp+plain://localhost:2525", "localhost", 2525, Security::Plain, None),
    ] {
        let MailTransport::Smtp(server) = read(url, "a@example.org").unwrap().transport else {
            panic!("{url}");
        };
        let expected = SmtpServer {
            host: host.to_owned(),
            port,
            security,
            login,
        };
        assert!(server == expected, "{url}: {server:?}");
    }
}

#[test]
fn what_is_wrong_is_told_without_the_password() {
    for (url, from, key) in [
        ("smtp://user:hunter2", "a@example.org", "smtp_url"),
        ("http://user:hunter2@host", "a@example.org", "smtp_url"),
        ("smtp://hunter2@host", "a@example.org", "smtp_url"),
        ("smtp+plain://user:hunter2@host", "a@example.org", "smtp_url"),
        ("smtp://user:hunter2@host", "", "mail_from"),
        ("smtp://user:hunter2@host", "members", "mail_from"),
    ] {
        let problems = read(url, from).unwrap_err();
        assert!(
            problems[0].starts_with(key) && !problems[0].contains("hunter2"),
            "{problems:?}"
        );
    }
}

#[test]
fn a_password_is_not_shown() {
    let config = read("smtp://user:hunter2@host", "a@example.org").unwrap();
    let shown = format!("{config:?}");
    assert!(
        shown.contains("host:587") && !shown.contains("hunter2") && !shown.contains("user"),
        "{shown}"
    );
}

#[test]
fn without_a_server_there_is_a_folder() {
    let config = read("", "").unwrap();
    assert!(matches!(config.transport, MailTransport::Folder(folder) if folder.ends_with("data/mail")));
}

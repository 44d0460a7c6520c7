//! Email and web addresses. Domains can be in any script (UTS 46).

use super::read::{AnswerError, short};
use crate::unicode::{lowercase, to_ascii, to_unicode};

/// The most characters of a URL.
const URL: u16 = 2_000;
/// The most characters of an email address (RFC 5321).
const EMAIL: usize = 254;

/// Also reads `Ada <ada@example.org>` and `mailto:ada@example.org`. The domain is as people read it, in lower case.
pub(super) fn email(typed: &str) -> Result<String, AnswerError> {
    let inner = typed
        .rsplit_once('<')
        .map_or(typed, |(_, rest)| rest.trim_end_matches('>'));
    let bare = inner
        .trim()
        .trim_start_matches("mailto:")
        .trim_end_matches([',', ';', '.']);
    let (local, typed) = bare.rsplit_once('@').ok_or(AnswerError::NotEmail)?;
    let is_local = !local.is_empty()
        && local.len() <= 64
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && local
            .bytes()
            .all(|b| b.is_ascii_graphic() && !b"\"(),:;<>@[\\]".contains(&b));
    let domain = domain(typed).filter(|_| is_local).ok_or(AnswerError::NotEmail)?;
    if local.len() + 1 + domain.ascii.len() > EMAIL {
        return Err(AnswerError::TooLong(254));
    }
    Ok(format!("{local}@{}", domain.shown))
}

/// `example.org/a` becomes `https://example.org/a`. No other schemes, credentials or spaces.
pub(super) fn url(typed: &str) -> Result<String, AnswerError> {
    let (scheme, rest) = match typed.split_once("://") {
        Some((scheme, rest)) => (lowercase(scheme), rest),
        None => ("https".to_owned(), typed),
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let (host, port) = authority
        .rsplit_once(':')
        .map_or((authority, ""), |(host, port)| (host, port));
    let is_port = port.is_empty() && !authority.ends_with(':') || port.parse::<u16>().is_ok();
    let is_path = !path.chars().any(|c| c.is_whitespace() || matches!(c, '<' | '>' | '"'));
    if !matches!(scheme.as_str(), "http" | "https" | "rsync" | "ftp") || !is_port || !is_path {
        return Err(AnswerError::NotUrl);
    }
    let host = domain(host).ok_or(AnswerError::NotUrl)?.shown;
    let port = if port.is_empty() {
        String::new()
    } else {
        format!(":{port}")
    };
    let path = if path.is_empty() { "/" } else { path };
    short(format!("{scheme}://{host}{port}{path}"), URL)
}

struct Domain {
    /// As DNS knows it.
    ascii: String,
    /// As people read it.
    shown: String,
}

/// A domain with at least one dot. `None` if DNS can't have it.
fn domain(typed: &str) -> Option<Domain> {
    let typed = typed.strip_suffix('.').unwrap_or(typed);
    // Anything else would end the host in a browser.
    let is_host = |c: char| !c.is_ascii() || c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
    if !typed.chars().all(is_host) {
        return None;
    }
    let lower = lowercase(typed);
    let is_plain = lower.is_ascii() && !lower.split('.').any(|label| label.starts_with("xn--"));
    let (ascii, shown) = if is_plain {
        (lower.clone(), lower)
    } else {
        (to_ascii(typed)?, to_unicode(typed)?)
    };
    let has_hyphens = shown
        .split('.')
        .any(|label| label.starts_with('-') || label.ends_with('-'));
    (is_in_dns(&ascii) && !has_hyphens).then_some(Domain { ascii, shown })
}

/// Whether there are several labels, and each one is valid in DNS.
fn is_in_dns(domain: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let last = domain.rsplit('.').next().unwrap_or_default();
    domain.len() <= 253
        && domain.contains('.')
        && domain.split('.').all(is_label)
        && !last.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f7_domains_of_every_script_are_understood() {
        for (typed, read) in [
            ("ada@हिन्दी.example", "ada@हिन्दी.example"),
            ("ada@mu\u{308}nchen.example", "ada@münchen.example"),
            ("ada@MÜNCHEN.Example", "ada@münchen.example"),
            ("ada@xn--mnchen-3ya.example", "ada@münchen.example"),
            ("ada@例え。テスト", "ada@例え.テスト"),
            ("ada@straße.example", "ada@straße.example"),
            ("ada@نامه\u{200c}ای.example", "ada@نامه\u{200c}ای.example"),
            ("ada@عربي.example", "ada@عربي.example"),
        ] {
            assert_eq!(email(typed).as_deref(), Ok(read), "{typed}");
        }
        for (typed, read) in [
            ("https://भारतम्.example", "https://भारतम्.example/"),
            ("BU\u{308}CHER.example:8080/ä", "https://bücher.example:8080/ä"),
            ("http://xn--bcher-kva.example", "http://bücher.example/"),
            ("rsync://भारत.example/pub", "rsync://भारत.example/pub"),
            ("https://example.org./", "https://example.org/"),
        ] {
            assert_eq!(url(typed).as_deref(), Ok(read), "{typed}");
        }
    }

    #[test]
    fn f7_domains_that_dns_cannot_have_are_refused() {
        let long = "ü".repeat(60);
        for host in [
            "हिन्दी",
            "xn--.example",
            "xn--a.example",
            "\u{301}a.example",
            "-ü.example",
            "ü..example",
            "a_ü.example",
            "ü%2e.example",
            "ü.example\\.org",
            "١٩٢.0.2.1",
            "１９２.0.2.1",
            &format!("{long}.example"),
            "a\u{200d}ü.example",
        ] {
            assert_eq!(email(&format!("ada@{host}")), Err(AnswerError::NotEmail), "{host}");
            assert_eq!(url(&format!("https://{host}/")), Err(AnswerError::NotUrl), "{host}");
        }
        assert_eq!(
            email(&format!("{}@{}example", "a".repeat(60), "bücher.".repeat(14))),
            Err(AnswerError::TooLong(254))
        );
    }
}

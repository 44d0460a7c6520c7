//! What came of the check of an address.

use crate::api::CheckTrouble;
use crate::text::Texts;

/// The result of a check, in a sentence. Without a status, there was no response.
pub fn check_result(t: Texts, status: Option<u16>, trouble: Option<CheckTrouble>) -> String {
    if let Some(status) = status {
        let is_good = (200..300).contains(&status);
        let status = status.to_string();
        return if is_good {
            t.check_status_good(status)
        } else {
            t.check_status_bad(status)
        };
    }
    match trouble {
        Some(CheckTrouble::NotHttp) => t.check_trouble_http(),
        Some(CheckTrouble::OtherPort) => t.check_trouble_port(),
        Some(CheckTrouble::WithPassword) => t.check_trouble_password(),
        Some(CheckTrouble::NotPublic) => t.check_trouble_private(),
        Some(CheckTrouble::TooSlow) => t.check_trouble_slow(),
        Some(CheckTrouble::NoConnection) => t.check_trouble_connection(),
        Some(CheckTrouble::TooManyRedirects) => t.check_trouble_redirects(),
        Some(CheckTrouble::BadRedirect) => t.check_trouble_led_on(),
        Some(CheckTrouble::Broken) | None => t.check_trouble_broken(),
    }
    .into_owned()
}

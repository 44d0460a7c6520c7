//! The protocol: where a browser is sent, and what the provider says about whoever comes back.

use super::http::ProviderHttp;
use super::provider::Provider;
use app::account::ProviderProblem;
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreAuthenticationFlow, CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey,
    CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreProviderMetadata, CoreRevocableToken,
    CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AccessToken, AdditionalClaims, AuthorizationCode, Client, ClientId, ClientSecret, CsrfToken, DiscoveryError,
    EmptyExtraTokenFields, EndpointMaybeSet, EndpointNotSet, EndpointSet, IdTokenFields, IssuerUrl, Nonce,
    OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope,
    StandardErrorResponse, StandardTokenResponse, SubjectIdentifier, TokenResponse, UserInfoClaims, UserInfoError,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::time::Duration;
use url::Url;

/// The claims that the specification doesn't name, such as groups.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct OtherClaims(Map<String, Value>);

impl AdditionalClaims for OtherClaims {}

type ProviderClient = Client<
    OtherClaims,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    StandardTokenResponse<
        IdTokenFields<
            OtherClaims,
            EmptyExtraTokenFields,
            CoreGenderClaim,
            CoreJweContentEncryptionAlgorithm,
            CoreJwsSigningAlgorithm,
        >,
        CoreTokenType,
    >,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// What a browser leaves with, and has to come back with.
pub(super) struct VisitSecrets {
    pub state: String,
    pub nonce: String,
    pub verifier: String,
}

/// What a provider says about somebody.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Claims {
    pub subject: String,
    /// Only if the provider has verified it.
    pub email: Option<String>,
    /// `None` if the provider doesn't say, so nobody knows which they've left.
    pub groups: Option<Vec<String>>,
    /// When they last proved who they are, in milliseconds since 1970, if the provider says it.
    pub authenticated_at: Option<i64>,
}

/// Logs what went wrong between this server and a provider. What people see is less precise.
fn report(provider: &Provider, error: &dyn std::error::Error, problem: ProviderProblem) -> ProviderProblem {
    let causes = std::iter::successors(error.source(), |error| error.source());
    let causes: Vec<String> = causes.map(ToString::to_string).collect();
    tracing::error!(provider = provider.id, %error, ?causes, "signing in with a provider failed");
    problem
}

/// Asks the provider for its addresses and keys.
async fn client(provider: &Provider, origin: &str, http: &ProviderHttp) -> Result<ProviderClient, ProviderProblem> {
    let issuer = IssuerUrl::new(provider.issuer.clone());
    let issuer = issuer.map_err(|error| report(provider, &error, ProviderProblem::Invalid))?;
    let metadata = CoreProviderMetadata::discover_async(issuer, http)
        .await
        .map_err(|error| {
            let problem = match &error {
                DiscoveryError::Request(_) | DiscoveryError::Response(..) => ProviderProblem::Down,
                _ => ProviderProblem::Invalid,
            };
            report(provider, &error, problem)
        })?;
    let secret = provider.client_secret.as_ref();
    let secret = secret.map(|secret| ClientSecret::new(secret.expose().to_owned()));
    let back = RedirectUrl::new(format!("{origin}/sign-in/provider/{}/return", provider.id));
    let back = back.map_err(|error| report(provider, &error, ProviderProblem::Invalid))?;
    let client = Client::from_provider_metadata(metadata, ClientId::new(provider.client_id.clone()), secret);
    Ok(client.set_redirect_uri(back))
}

fn http(provider: &Provider) -> Result<ProviderHttp, ProviderProblem> {
    ProviderHttp::new().map_err(|error| report(provider, &error, ProviderProblem::Down))
}

/// Where to send the browser. `again` asks the provider to check who it is, even if it knows already.
pub(super) async fn departure(
    provider: &Provider,
    origin: &str,
    secrets: VisitSecrets,
    again: bool,
) -> Result<Url, ProviderProblem> {
    let client = client(provider, origin, &http(provider)?).await?;
    let verifier = PkceCodeVerifier::new(secrets.verifier);
    let (state, nonce) = (CsrfToken::new(secrets.state), Nonce::new(secrets.nonce));
    let scopes = provider.scopes.iter().map(|scope| Scope::new(scope.clone()));
    let request = client
        .authorize_url(CoreAuthenticationFlow::AuthorizationCode, || state, || nonce)
        .add_scopes(scopes)
        .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier));
    let request = if again {
        request.add_prompt(CoreAuthPrompt::Login).set_max_age(Duration::ZERO)
    } else {
        request
    };
    let (address, _, _) = request.url();
    Ok(address)
}

/// Exchanges a code for what the provider says about the person.
pub(super) async fn claims(
    provider: &Provider,
    origin: &str,
    secrets: VisitSecrets,
    code: String,
) -> Result<Claims, ProviderProblem> {
    let invalid = |error: &dyn std::error::Error| report(provider, error, ProviderProblem::Invalid);
    let http = http(provider)?;
    let client = client(provider, origin, &http).await?;
    let request = client
        .exchange_code(AuthorizationCode::new(code))
        .map_err(|error| invalid(&error))?;
    let verifier = PkceCodeVerifier::new(secrets.verifier);
    let response = request.set_pkce_verifier(verifier).request_async(&http).await;
    let response = response.map_err(|error| match &error {
        RequestTokenError::Request(_) => report(provider, &error, ProviderProblem::Down),
        _ => invalid(&error),
    })?;
    let Some(token) = response.id_token() else {
        return Err(invalid(&std::io::Error::other("there's no ID token")));
    };
    let verified = token.claims(&client.id_token_verifier(), &Nonce::new(secrets.nonce));
    let verified = verified.map_err(|error| invalid(&error))?;
    let mut claims = Claims {
        subject: verified.subject().as_str().to_owned(),
        email: verified_email(verified.email().map(|email| email.as_str()), verified.email_verified()),
        groups: groups(&verified.additional_claims().0, &provider.groups_claim),
        authenticated_at: verified.auth_time().map(|time| time.timestamp_millis()),
    };
    // Some providers only say these elsewhere.
    if claims.email.is_none() || (claims.groups.is_none() && !provider.groups_claim.is_empty()) {
        let subject = verified.subject().clone();
        let token = response.access_token().clone();
        if let Some(more) = more_claims(provider, &client, &http, token, subject).await? {
            let email = verified_email(more.email().map(|email| email.as_str()), more.email_verified());
            let groups = groups(&more.additional_claims().0, &provider.groups_claim);
            claims.email = claims.email.or(email);
            claims.groups = claims.groups.or(groups);
        }
    }
    Ok(claims)
}

/// What the provider's user info endpoint says. `None` if it has none.
async fn more_claims(
    provider: &Provider,
    client: &ProviderClient,
    http: &ProviderHttp,
    token: AccessToken,
    subject: SubjectIdentifier,
) -> Result<Option<UserInfoClaims<OtherClaims, CoreGenderClaim>>, ProviderProblem> {
    let Ok(request) = client.user_info(token, Some(subject)) else {
        return Ok(None);
    };
    let answered = request.request_async(http).await;
    answered.map(Some).map_err(|error| {
        let problem = match &error {
            UserInfoError::Request(_) | UserInfoError::Response(..) => ProviderProblem::Down,
            _ => ProviderProblem::Invalid,
        };
        report(provider, &error, problem)
    })
}

/// An address, if the provider has verified it.
fn verified_email(email: Option<&str>, verified: Option<bool>) -> Option<String> {
    email.filter(|_| verified == Some(true)).map(str::to_owned)
}

/// The groups in a claim: a list of names, or one name. A dot leads into an object. `None` if there's no such claim.
fn groups(claims: &Map<String, Value>, name: &str) -> Option<Vec<String>> {
    let Some(found) = claims.get(name) else {
        let (first, rest) = name.split_once('.')?;
        return groups(claims.get(first)?.as_object()?, rest);
    };
    match found {
        Value::String(one) => Some(vec![one.clone()]),
        Value::Array(all) => Some(all.iter().filter_map(Value::as_str).map(str::to_owned).collect()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{groups, verified_email};
    use serde_json::json;

    #[test]
    fn groups_are_a_list_or_a_name_maybe_within_an_object() {
        for (claims, name, expected) in [
            (
                json!({ "groups": ["board", "staff"] }),
                "groups",
                Some(vec!["board", "staff"]),
            ),
            (json!({ "groups": "board" }), "groups", Some(vec!["board"])),
            (json!({ "groups": ["board", 7] }), "groups", Some(vec!["board"])),
            (
                json!({ "realm_access": { "roles": ["board"] } }),
                "realm_access.roles",
                Some(vec!["board"]),
            ),
            (json!({ "a.b": ["board"] }), "a.b", Some(vec!["board"])),
            (json!({ "groups": 7 }), "groups", None),
            (json!({}), "groups", None),
            (json!({ "": ["board"] }), "other", None),
        ] {
            let found = groups(claims.as_object().unwrap(), name);
            let expected = expected.map(|names| names.into_iter().map(str::to_owned).collect::<Vec<_>>());
            assert_eq!(found, expected, "{claims} {name}");
        }
    }

    #[test]
    fn an_address_counts_only_if_it_is_verified() {
        assert_eq!(
            verified_email(Some("a@example.org"), Some(true)).as_deref(),
            Some("a@example.org")
        );
        for verified in [None, Some(false)] {
            assert_eq!(verified_email(Some("a@example.org"), verified), None);
        }
    }
}

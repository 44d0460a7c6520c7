//! A server and a client on this machine, with a persistent connection.

use axum::Router;
use axum::serve::ListenerExt;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};

pub type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

pub async fn serve(router: Router) -> Outcome<SocketAddr> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let listener = listener.tap_io(|stream| {
        let _ = stream.set_nodelay(true);
    });
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

pub struct Client {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Client {
    pub fn new(address: SocketAddr) -> Outcome<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            buffer: vec![0; 1 << 20],
        })
    }

    /// Sends a request, with a form if there's one. Returns the length of the response's body.
    pub fn ask(&mut self, method: &str, path: &str, form: &str) -> Outcome<usize> {
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: bench\r\ncontent-type: application/x-www-form-urlencoded\r\n\
             content-length: {}\r\n\r\n{form}",
            form.len()
        );
        self.stream.write_all(request.as_bytes())?;
        let mut read = 0;
        loop {
            let got = self.stream.read(&mut self.buffer[read..])?;
            if got == 0 {
                return Err("the connection was closed".into());
            }
            read += got;
            let text = &self.buffer[..read];
            let Some(end) = text.windows(4).position(|four| four == b"\r\n\r\n") else {
                continue;
            };
            let head = String::from_utf8_lossy(&text[..end]).to_lowercase();
            if !head.starts_with("http/1.1 200") && !head.starts_with("http/1.1 303") {
                return Err(format!("this was not answered: {head}").into());
            }
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok());
            let length = length.ok_or("an answer without a length")?;
            if read >= end + 4 + length {
                return Ok(length);
            }
        }
    }
}

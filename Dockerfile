# Builds Guildhall from source, and runs it as one file on a small Debian.
#
#   docker build -t guildhall .
#   docker run -p 127.0.0.1:3000:3000 -v guildhall:/var/lib/guildhall guildhall

FROM rust:1.95-trixie AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends nodejs npm \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
# The cache keeps tools and dependencies between builds; the finished file is outside it.
ENV XDG_CACHE_HOME=/cache
RUN --mount=type=cache,target=/cache \
    --mount=type=cache,target=/usr/local/cargo/registry \
    make build

FROM debian:trixie-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates fonts-noto-core fonts-noto-cjk fonts-symbola \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --user-group --home-dir /var/lib/guildhall --create-home guildhall
COPY --from=build /src/target/dist/guildhall /usr/bin/guildhall
USER guildhall
# Holds the database, uploads and emails below data/, and your own guildhall.toml and programmes.
WORKDIR /var/lib/guildhall
VOLUME /var/lib/guildhall
ENV GUILDHALL_ADDRESS=0.0.0.0:3000 GUILDHALL_ORIGIN=http://127.0.0.1:3000
EXPOSE 3000
ENTRYPOINT ["guildhall"]
CMD ["serve"]

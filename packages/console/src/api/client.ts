import { operateActions } from '@hongbao/types/operate'
import { createClient, type Post } from './create-client'
import { session } from './session'

/** The console's own server forwards this to the function. */
const post: Post = async (request, token) => {
  const response = await fetch('api', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(request),
  })
  return response.json()
}

/** Calls the function `operate` as whoever is signed in. */
export const ask = createClient(operateActions, post, session)
